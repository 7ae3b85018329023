import { fileFault } from './check-file.ts';
import type { FoundTarget } from './find-target.ts';
import type { Digest, FetchFile } from './ports.ts';
import { refusal, type TufRefusal } from './refusal.ts';

export type Downloaded = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | TufRefusal;

/**
 * The file of a target, read up to its signed length and only returned when its digests fit (specification 5.7).
 * `isConsistent`: whether the repository writes a digest before the file's name.
 */
export async function downloadTarget(
  target: FoundTarget,
  isConsistent: boolean,
  fetchTarget: FetchFile,
  digest: Digest,
): Promise<Downloaded> {
  const fetched = await fetchTarget(targetUrl(target, isConsistent), target.file.length);
  if (fetched.kind === 'refused') return refusal(target.path, fetched.fault);
  const fault = await fileFault(fetched.bytes, target.file, digest);
  return fault ? refusal(target.path, fault) : fetched;
}

/** A target's file relative to the folder of targets, encoded for a URL. */
export function targetUrl({ path, file }: Pick<FoundTarget, 'path' | 'file'>, isConsistent: boolean): string {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  const hash = file.hashes.get('sha256') ?? file.hashes.values().next().value;
  return [...segments, isConsistent ? `${hash}.${name}` : name].map(encodeSegment).join('/');
}

/** A segment of a path in a URL: what RFC 3986 (3.3) allows there stays as it is, as other clients ask for it. */
const encodeSegment = (segment: string): string =>
  encodeURI(segment.toWellFormed()).replace(/[?#]/g, encodeURIComponent);

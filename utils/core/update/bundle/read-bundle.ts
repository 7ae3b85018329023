import { decodeUtf8 } from '../../pack/utf8.ts';
import { sameBytes } from '../tuf/bytes.ts';
import { isObject, isText, isWhole, member } from '../tuf/shape.ts';
import { BUNDLE_LIMITS, BUNDLE_MAGIC, isBundlePath, LONGEST_HEAD } from './bundle-form.ts';

export type BundleFault =
  /** Some other file. */
  | 'not-a-bundle'
  /** Sent as text: line ends or characters were changed on the way. */
  | 'sent-as-text'
  /** Ends too early: copied by half. */
  | 'cut-off'
  | 'too-large'
  | 'malformed';

export type BundleOutcome =
  | { readonly kind: 'bundle'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'refused'; readonly fault: BundleFault };

const refused = (fault: BundleFault): BundleOutcome => ({ kind: 'refused', fault });
const LF = 0x0a;

/** True for a bundle, whole or damaged: what is neither may be a pack without a signature. */
export const isBundle = (bytes: Uint8Array): boolean =>
  sameBytes(bytes.subarray(0, BUNDLE_MAGIC.length), BUNDLE_MAGIC) || looksLikeText(bytes);

/** Takes a bundle apart. Nothing in it is believed yet: its files are read like those of any other source. */
export function readBundle(bytes: Uint8Array, limits = BUNDLE_LIMITS): BundleOutcome {
  const start = bytes.subarray(0, BUNDLE_MAGIC.length);
  if (!sameBytes(start, BUNDLE_MAGIC)) return refused(looksLikeText(bytes) ? 'sent-as-text' : 'not-a-bundle');
  if (bytes.length > limits.bytes) return refused('too-large');
  const files = new Map<string, Uint8Array>();
  for (let at = BUNDLE_MAGIC.length; at < bytes.length; ) {
    const end = bytes.subarray(at, at + LONGEST_HEAD).indexOf(LF);
    if (end < 0) return refused(bytes.length - at < LONGEST_HEAD ? 'cut-off' : 'malformed');
    const head = readHead(bytes.subarray(at, at + end));
    if (!head || files.has(head.path)) return refused('malformed');
    const from = at + end + 1;
    at = from + head.length + 1;
    if (at > bytes.length) return refused('cut-off');
    if (bytes[at - 1] !== LF) return refused('malformed');
    files.set(head.path, bytes.subarray(from, at - 1));
    if (files.size > limits.files) return refused('too-large');
  }
  return files.size === 0 ? refused('cut-off') : { kind: 'bundle', files };
}

function readHead(bytes: Uint8Array): { path: string; length: number } | undefined {
  let head: unknown;
  try {
    head = JSON.parse(decodeUtf8(bytes) ?? '');
  } catch {
    return undefined;
  }
  const path = isObject(head) ? member(head, 'path') : undefined;
  const length = isObject(head) ? member(head, 'length') : undefined;
  return isText(path) && isBundlePath(path) && isWhole(length, 0) ? { path, length } : undefined;
}

/** The letters of the mark are there, but what stands around them was changed by a text tool. */
function looksLikeText(bytes: Uint8Array): boolean {
  const letters = BUNDLE_MAGIC.subarray(1, 4);
  const at = bytes.subarray(0, 8).indexOf(letters[0] ?? 0);
  return at >= 0 && sameBytes(bytes.subarray(at, at + letters.length), letters);
}

import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkReferences } from '../../../utils/core/pack/check-references.ts';
import { splitFolder } from '../../../utils/core/pack/folder-form.ts';
import { HIGHEST_LIMITS } from '../../../utils/core/pack/limits.ts';
import { type Pack, readPack } from '../../../utils/core/pack/ndjson-reader.ts';
import { writePack } from '../../../utils/core/pack/ndjson-writer.ts';
import { encodeUtf8 } from '../../../utils/core/pack/utf8.ts';
import { readPackFolder } from '../read-pack-folder.ts';
import { inflate } from './node-ports.ts';
import { atCaller } from './places.ts';
import { stop } from './stop.ts';

export interface LoadedPack extends Pack {
  readonly bytes: Uint8Array;
  /** The pack folder it was made from, if it was. */
  readonly folder?: string;
}

/** A pack from its folder, or from a file in NDJSON form, compressed or not. It went through the client's own parser. */
export async function loadPack(path: string, version?: number): Promise<LoadedPack> {
  const place = atCaller(path);
  const info = await stat(place).catch(() => stop(`There is no file or folder ${path}.`));
  if (info.isDirectory()) return { ...readWhole(path, folderBytes(path, place, version)), folder: place };
  const bytes = await readFile(place);
  if (bytes[0] !== 0x1f) return readWhole(path, bytes);
  const inflated = await inflate(bytes, HIGHEST_LIMITS.packBytes);
  return inflated.kind === 'bytes'
    ? readWhole(path, inflated.bytes)
    : stop(`${path} cannot be unpacked: ${inflated.fault}.`);
}

function folderBytes(path: string, place: string, version?: number): Uint8Array {
  if (!existsSync(join(place, 'pack.json'))) stop(`${path} is no pack folder: it has no pack.json.`);
  const { folder, entries, faults } = readPackFolder(place);
  const [fault] = faults;
  if (fault) stop(`${path}/${fault.file}: ${fault.id} · ${fault.where}: ${fault.problem}`);
  const { identity } = splitFolder(folder);
  const header = version === undefined ? identity : { ...identity, packVersion: version };
  return encodeUtf8(
    writePack(
      header,
      entries.map(({ record }) => record),
    ),
  );
}

/** Parses a pack as the client would and stops with the first fault. */
export function readWhole(path: string, bytes: Uint8Array): LoadedPack {
  const pack = readPack(bytes, HIGHEST_LIMITS);
  if (pack.kind === 'refused') {
    const where = [pack.record, pack.path].filter(Boolean).join(' · ');
    return stop(`${path}, line ${pack.line}${where && ` (${where})`}: ${pack.code}. ${pack.problem ?? ''}`.trim());
  }
  const { header, records } = pack;
  const [dangling] = checkReferences(header, records);
  if (dangling)
    stop(
      `${path}: ${dangling.type} ${dangling.id} names “${dangling.target}” at ${dangling.path}, which is not there.`,
    );
  return { header, records, bytes };
}

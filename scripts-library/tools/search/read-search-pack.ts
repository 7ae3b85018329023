import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readPackFolder } from '../read-pack-folder.ts';
import { parseSearchPack, type SearchPack } from './parse-search-pack.ts';

/**
 * Reads a pack for searching: a folder, or NDJSON with or without its header line, gzipped or not. Throws where it
 * cannot be read, with the number of the line that is wrong.
 */
export function readSearchPack(path: string): SearchPack {
  if (!statSync(path).isDirectory()) return parseSearchPack(textOf(path), path);
  const { folder, entries, faults } = readPackFolder(path);
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${fault.file}: ${fault.id} · ${fault.where}: ${fault.problem}`);
  return { packId: folder.packId, records: entries.map(({ record }) => record) };
}

/** What every gzip file begins with (RFC 1952). */
const GZIP = [0x1f, 0x8b];

function textOf(path: string): string {
  const bytes = readFileSync(path);
  if (!GZIP.every((byte, at) => bytes[at] === byte)) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}.`);
  }
}

import { readFileSync, statSync } from 'node:fs';
import { readPackFolder } from '../read-pack-folder.ts';
import { parseSearchPack, type SearchPack } from './parse-search-pack.ts';

/** Reads a pack for searching: a folder, or NDJSON with or without its header line. Throws where it cannot be read. */
export function readSearchPack(path: string): SearchPack {
  if (!statSync(path).isDirectory()) return parseSearchPack(readFileSync(path, 'utf8'), path);
  const { folder, entries, faults } = readPackFolder(path);
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${fault.file}: ${fault.id} · ${fault.where}: ${fault.problem}`);
  return { packId: folder.packId, records: entries.map(({ record }) => record) };
}

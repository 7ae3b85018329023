import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalogue } from '../rules/catalogue.ts';
import type { FolderPack, Library, PublishedIds } from '../rules/library.ts';
import { recordIdsByType } from '../rules/record-ids.ts';
import { readPackFolder } from './read-pack-folder.ts';

const LIBRARY = resolve(import.meta.dirname, '..');

/** Folder of the pack that is bundled with Cuecard. */
export const STANDARD_PACK = join(LIBRARY, 'packs', 'standard');

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A pack folder with what it is measured by: the catalogue, and the ids it has published (its `ids.json`). */
export function readLibrary(directory: string): Library {
  const pack = readPackFolder(directory);
  return { ...pack, catalogue: catalogueFor(directory), publishedIds: publishedIds(directory, pack) };
}

/** The bundled pack must cover the catalogue; a pack of somebody else's need not. */
function catalogueFor(directory: string): Catalogue {
  const catalogue = readJson(join(LIBRARY, 'rules', 'data', 'catalogue.json')) as Catalogue;
  return resolve(directory) === STANDARD_PACK ? catalogue : { ...catalogue, scripts: [], records: {} };
}

function publishedIds(directory: string, pack: FolderPack): PublishedIds {
  try {
    return readJson(join(directory, 'ids.json')) as PublishedIds;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return recordIdsByType(pack.entries);
  }
}

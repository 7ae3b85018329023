import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FolderPack } from '../rules/library.ts';
import { type PackFile, parsePackFiles } from './parse-pack-files.ts';

/**
 * Reads a pack in folder form. Files that are no part of a pack (anything but .json, and `ids.json`) are left alone.
 * What is wrong with a file or a record comes back as faults; only a folder that cannot be read throws.
 */
export function readPackFolder(directory: string): FolderPack {
  const files: PackFile[] = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'ids.json')
    .map((path) => ({ path, text: readFileSync(join(directory, path), 'utf8') }));
  return parsePackFiles(files);
}

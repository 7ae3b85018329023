import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeName } from '../../../utils/core/update/tuf/obtain.ts';
import type { MetadataStore } from '../../../utils/core/update/tuf/ports.ts';

/** Keeps metadata in a folder, one file a role: `root.json`, `<role>.json` with the role's name escaped as in a URL. */
export function folderStore(folder: string): MetadataStore {
  const fileOf = (role: string) => join(folder, `${encodeName(role)}.json`);
  return {
    async load(role) {
      try {
        return await readFile(fileOf(role));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    save: (role, bytes) => replaceFile(fileOf(role), bytes),
    remove: (role) => rm(fileOf(role), { force: true }),
  };
}

/** Writes a file beside its place and moves it there, so that no reader ever sees half of it. */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, bytes);
  await rename(beside, file);
}

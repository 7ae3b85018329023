import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RepositoryFiles } from '../../../utils/core/update/publish/repository-files.ts';

/** A repository in a folder on disk or on a shared drive. */
export function folderFiles(folder: string): RepositoryFiles {
  return {
    read: (path) => readFile(join(folder, path)).catch(absent),
    async write(path, bytes) {
      const place = join(folder, path);
      await mkdir(dirname(place), { recursive: true });
      const beside = `${place}.${process.pid}.tmp`;
      const file = await open(beside, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, place);
    },
    async list(path) {
      const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(absent);
      return (entries ?? []).filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    remove: (path) => rm(join(folder, path), { force: true }),
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

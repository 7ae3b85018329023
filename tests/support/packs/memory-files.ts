import type { RepositoryFiles } from '../../../utils/core/update/publish/repository-files.ts';

/** A repository's folder in memory. `beforeWrite` may throw, as a machine that dies does. */
export function memoryFiles(beforeWrite: (path: string) => void = () => undefined): RepositoryFiles & {
  readonly all: Map<string, Uint8Array>;
} {
  const all = new Map<string, Uint8Array>();
  return {
    all,
    read: async (path) => all.get(path),
    async write(path, bytes) {
      beforeWrite(path);
      all.set(path, bytes);
    },
    async list(folder) {
      const inside = [...all.keys()].filter((path) => path.startsWith(`${folder}/`));
      return inside.map((path) => path.slice(folder.length + 1)).filter((name) => !name.includes('/'));
    },
    async remove(path) {
      all.delete(path);
    },
  };
}

import type { NoteCopies, NoteVersion } from '../core/note/note-copies.ts';

const FILE = /^([A-Za-z0-9~_-]{1,80})\.(\d{1,9})\.json$/;

const nameOf = ({ id, revision }: NoteVersion) => `${id}.${revision}.json`;

/**
 * Copies of notes in the origin's private file system, a file for each version. A stream takes effect as a whole when
 * it is closed, so a file is whole or empty. Chromium keeps these files apart from IndexedDB: they were still there
 * each time a damaged database was replaced by an empty one.
 */
export function createNoteCopies(folder = 'notes'): NoteCopies {
  const open = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  return {
    list: async () => {
      const found: NoteVersion[] = [];
      for await (const [name, handle] of (await open()).entries()) {
        const [, id, revision] = FILE.exec(name) ?? [];
        if (id === undefined || revision === undefined || handle.kind !== 'file') continue;
        if ((await (handle as FileSystemFileHandle).getFile()).size > 0) found.push({ id, revision: Number(revision) });
      }
      return found;
    },
    read: async (version) => {
      try {
        const handle = await (await open()).getFileHandle(nameOf(version));
        return JSON.parse(await (await handle.getFile()).text());
      } catch {
        return undefined;
      }
    },
    write: async (note) => {
      const stream = await (await (await open()).getFileHandle(nameOf(note), { create: true })).createWritable();
      await stream.write(JSON.stringify(note));
      await stream.close();
    },
    drop: async (version) => {
      try {
        await (await open()).removeEntry(nameOf(version));
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      }
    },
  };
}

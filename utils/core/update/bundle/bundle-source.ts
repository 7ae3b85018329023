import type { Fetched } from '../tuf/ports.ts';

/** Reads files of a bundle as if they came from a web server. `folder`: `metadata`, `targets`, or none. */
export const bundleFetch =
  (files: ReadonlyMap<string, Uint8Array>, folder: string) =>
  async (path: string, limit: number): Promise<Fetched> => {
    const bytes = files.get(folder === '' ? path : `${folder}/${path}`);
    if (!bytes) return { kind: 'refused', fault: 'missing' };
    return bytes.length > limit ? { kind: 'refused', fault: 'too-large' } : { kind: 'bytes', bytes };
  };

import type { SourceReader } from '../source/source-reader.ts';
import type { FetchFile } from '../tuf/ports.ts';

/** Reads files of a bundle as if they came from a web server. `folder`: `metadata`, `targets`, or none. */
export const bundleFetch =
  (files: ReadonlyMap<string, Uint8Array>, folder: string): FetchFile =>
  async (path, limit) => {
    const bytes = files.get(folder === '' ? path : `${folder}/${path}`);
    if (!bytes) return { kind: 'refused', fault: 'missing' };
    return bytes.length > limit ? { kind: 'refused', fault: 'too-large' } : { kind: 'bytes', bytes };
  };

/** A bundle as a source: its files go through the same checks as those of a server. */
export const bundleSource = (files: ReadonlyMap<string, Uint8Array>): SourceReader => ({
  fetchMetadata: bundleFetch(files, 'metadata'),
  fetchTarget: bundleFetch(files, 'targets'),
  fetchDelta: bundleFetch(files, ''),
  trouble: () => undefined,
});

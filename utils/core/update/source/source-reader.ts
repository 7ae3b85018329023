import {
  METADATA_PATIENCE,
  type ReadFile,
  type ReadRefusal,
  readWebFile,
  TARGET_PATIENCE,
} from '../transport/read-file.ts';
import type { WebRuntime } from '../transport/web-runtime.ts';
import type { FetchFile } from '../tuf/ports.ts';

/** A place that packs come from: a web address or a bundle. */
export interface SourceReader {
  readonly fetchMetadata: FetchFile;
  readonly fetchTarget: FetchFile;
  readonly fetchDelta: FetchFile;
  /** Why the last file that could not be read was not, as the source itself put it. */
  trouble(): ReadRefusal | undefined;
}

/** Reads a repository on a web server. `base`: its address, with or without a slash at the end. */
export function webSource(base: string, runtime: WebRuntime): SourceReader {
  let last: ReadRefusal | undefined;
  const root = base.replace(/\/*$/, '');
  const keep = (file: ReadFile): ReadFile => {
    if (file.kind === 'refused' && file.fault !== 'missing') last = file;
    return file;
  };
  // What never changes is kept by us, not by the browser; what may change is asked for anew each time.
  const isChanging = (path: string) => path === 'timestamp.json' || path.endsWith('.root.json');
  return {
    fetchMetadata: async (path, limit) => {
      const cache = isChanging(path) ? 'no-cache' : 'no-store';
      return keep(await readWebFile(`${root}/metadata/${path}`, limit, cache, METADATA_PATIENCE, runtime));
    },
    fetchTarget: async (path, limit) =>
      keep(await readWebFile(`${root}/targets/${path}`, limit, 'no-store', TARGET_PATIENCE, runtime)),
    fetchDelta: async (path, limit) => readWebFile(`${root}/${path}`, limit, 'no-store', TARGET_PATIENCE, runtime),
    trouble: () => last,
  };
}

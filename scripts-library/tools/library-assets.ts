import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Pack } from '../../utils/core/pack/ndjson-reader.ts';
import { indexPack } from '../../utils/core/search/pack-index.ts';
import { compilePackFolder } from './compile-library.ts';

export interface Asset {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** Compiles a pack folder and its search index into files for the build; gives where they are and where they belong. */
export function libraryAssets(packFolder: string, workFolder: string): Asset[] {
  const text = compilePackFolder(packFolder);
  const { header, records } = JSON.parse(text) as Pack;
  const index = indexPack({ packId: header.packId, stamp: String(header.packVersion), records });
  mkdirSync(workFolder, { recursive: true });
  const files: [name: string, content: string | Uint8Array][] = [
    [`${header.packId}.json`, text],
    [`${header.packId}.index`, new Uint8Array(index.buffer)],
  ];
  return files.map(([name, content]) => {
    const absoluteSrc = resolve(join(workFolder, name));
    writeFileSync(absoluteSrc, content);
    return { absoluteSrc, relativeDest: `library/${name}` };
  });
}

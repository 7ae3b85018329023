import { splitFolder } from '../../utils/core/pack/folder-form.ts';
import { writePack } from '../../utils/core/pack/ndjson-writer.ts';
import { baseLibrary } from './library-fixture.ts';

/** A small sound pack: identity, records and its text in NDJSON form. */
export function samplePack() {
  const { folder, entries } = baseLibrary();
  const { identity } = splitFolder(folder);
  const records = entries.map(({ record }) => record);
  return { identity, records, text: writePack(identity, records) };
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

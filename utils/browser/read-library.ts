import type { Pack } from '../core/pack/library.ts';

const LIBRARY = '/library/standard.json';

/** The bundled pack as the build compiled it. Rejects when the extension's own files cannot be read. */
export async function readBundledPack(): Promise<Pack> {
  const response = await fetch(LIBRARY);
  return (await response.json()) as Pack;
}

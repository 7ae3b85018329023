import { encodeUtf8 } from '../pack/utf8.ts';
import type { Overlay } from './overlay/overlay.ts';
import { toHex } from './tuf/bytes.ts';
import type { Digest } from './tuf/ports.ts';

/** What a pack's index was made from. */
export interface IndexSource {
  /** Version of Cuecard: it has read and checked every record. */
  readonly app: string;
  /** Digest of the pack's bytes; of the bundled pack its version. */
  readonly digest: string;
  readonly overlays: readonly Overlay[];
}

/**
 * The name by which an index of exactly these words is known, made by exactly this version of Cuecard. Where an index
 * of this stamp is stored, the pack's bytes were read and found sound by the code that is about to use them.
 */
export async function indexStamp({ app, digest, overlays }: IndexSource, digestOf: Digest): Promise<string> {
  return toHex(await digestOf('sha256', encodeUtf8(JSON.stringify([app, digest, overlays]))));
}

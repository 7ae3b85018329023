import type { CallRecord } from '../call/call-record.ts';
import type { Usage } from '../usage/usage-store.ts';

/** What the palette needs of the database to begin with. */
export interface PaletteSnapshot {
  readonly usage: readonly Usage[];
  readonly favourites: readonly string[];
  /** The calls that have not ended. */
  readonly open: readonly CallRecord[];
}

/**
 * What the palette asks of the worker. It stands in a page, where browsers that block other sites' storage keep it from
 * the database; the worker is not kept from it.
 */
export type PaletteAsk = { readonly kind: 'palette-ask' } & (
  | { readonly ask: 'snapshot' }
  | { readonly ask: 'use'; readonly key: string; readonly at: number }
  | { readonly ask: 'favourite'; readonly key: string; readonly isFavourite: boolean; readonly at: number }
  | { readonly ask: 'missing'; readonly query: string; readonly at: number }
  /** What is installed at this moment, the packs without their bytes. */
  | { readonly ask: 'installed' }
  /** Holds a pack as it is in use ready to be taken: answers a `ReadyPack`, or null when there is none of that id. */
  | { readonly ask: 'pack'; readonly packId: string }
  /** Records of a pack that is held ready. */
  | { readonly ask: 'records'; readonly packId: string; readonly from: number; readonly to: number }
  /** Bytes of its index, in base64: messages carry text only. */
  | { readonly ask: 'index'; readonly packId: string; readonly from: number; readonly to: number }
  | { readonly ask: 'call'; readonly id: string }
  /** Stores `after` if the call is still as `before` says (null: not there). Answers what is stored afterwards. */
  | {
      readonly ask: 'replace-call';
      readonly id: string;
      readonly before: CallRecord | null;
      readonly after: CallRecord;
    }
);

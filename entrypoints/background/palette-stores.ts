import { browser } from 'wxt/browser';
import type { PaletteAsk } from '../../utils/core/insertion/palette-ask.ts';
import { answerPalette, type PaletteStores } from '../../utils/services/palette/answer-palette.ts';
import { createCallStore } from '../../utils/storage/call-store.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createFavouriteStore } from '../../utils/storage/favourite-store.ts';
import { createMissingStore } from '../../utils/storage/missing-store.ts';
import { createUsageStore } from '../../utils/storage/usage-store.ts';

/** Keeps the palette's stores for it. Only pages of the extension are answered. */
export function wirePaletteStores(): void {
  let stores: PaletteStores | null = null;
  const open = (): PaletteStores => {
    const db = new CuecardDatabase();
    return {
      calls: createCallStore(db),
      favourites: createFavouriteStore(db),
      usage: createUsageStore(db),
      missing: createMissingStore(db),
    };
  };
  browser.runtime.onMessage.addListener((message: Partial<PaletteAsk> | null, sender, respond) => {
    if (message?.kind !== 'palette-ask' || !sender.url?.startsWith(browser.runtime.getURL('/'))) return;
    stores ??= open();
    answerPalette(stores, message as PaletteAsk).then(
      (value) => respond({ value }),
      (error) => respond({ error: String(error) }),
    );
    return true;
  });
}

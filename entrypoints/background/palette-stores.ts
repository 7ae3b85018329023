import { browser } from 'wxt/browser';
import { answerWith } from '../../utils/browser/palette/ask-worker.ts';
import { toBase64 } from '../../utils/browser/palette/base64.ts';
import { webDigest } from '../../utils/browser/update/web-ports.ts';
import type { PaletteAsk } from '../../utils/core/insertion/palette-ask.ts';
import type { Pack } from '../../utils/core/pack/ndjson-reader.ts';
import { answerPalette, type PaletteStores } from '../../utils/services/palette/answer-palette.ts';
import { createReadyPacks } from '../../utils/services/palette/ready-packs.ts';
import { createCallStore } from '../../utils/storage/call-store.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createFavouriteStore } from '../../utils/storage/favourite-store.ts';
import { createInstalledStore } from '../../utils/storage/installed-store.ts';
import { createMissingStore } from '../../utils/storage/missing-store.ts';
import { createUpdateStore } from '../../utils/storage/update-store.ts';
import { createUsageStore } from '../../utils/storage/usage-store.ts';
import { tellPalettes } from './palette-words.ts';

/** Keeps the palette's stores and packs for it. Only pages of the extension are answered. */
export function wirePaletteStores(): void {
  let opened: PaletteDesk | null = null;
  const desk = () => {
    opened ??= open();
    return opened;
  };
  tellPalettes(() => {
    // Another palette begins: what the last one left half taken is not wanted any more.
    desk().packs.letGo();
    return desk().installed;
  });
  browser.runtime.onMessage.addListener((message: Partial<PaletteAsk> | null, sender, respond) => {
    if (message?.kind !== 'palette-ask' || !sender.url?.startsWith(browser.runtime.getURL('/'))) return;
    return answerWith(answerPalette(desk(), message as PaletteAsk), respond);
  });
}

interface PaletteDesk extends PaletteStores {
  readonly packs: ReturnType<typeof createReadyPacks>;
}

function open(): PaletteDesk {
  const db = new CuecardDatabase();
  const installed = createInstalledStore(db);
  const store = createUpdateStore(db);
  const packs = createReadyPacks({
    store,
    installed,
    bundled,
    digest: webDigest,
    app: browser.runtime.getManifest().version,
  });
  return {
    calls: createCallStore(db),
    favourites: createFavouriteStore(db),
    usage: createUsageStore(db),
    missing: createMissingStore(db),
    packs,
    asText: toBase64,
    installed: installed.installed,
  };
}

async function bundled(packId: string): Promise<Pack | null> {
  const pack = (await (await fetch('/library/standard.json')).json()) as Pack;
  return pack.header.packId === packId ? pack : null;
}

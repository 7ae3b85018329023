import '../../components/styles/index.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { AppContext } from '../../components/app-context.ts';
import { stringsFor } from '../../components/strings/index.ts';
import { Palette, type PaletteProps } from '../../components/views/palette/Palette.tsx';
import { writeClipboard } from '../../utils/browser/clipboard.ts';
import type { EarlyBox } from '../../utils/browser/palette/early-palette.ts';
import { insertIntoPage, leavePalette } from '../../utils/browser/palette/palette-page.ts';
import { createRemotePacks } from '../../utils/browser/palette/remote-packs.ts';
import { createRemoteStores } from '../../utils/browser/palette/remote-stores.ts';
import { paletteHint } from '../../utils/browser/palette-hint.ts';
import { readBundledPack } from '../../utils/browser/read-library.ts';
import { settingsStore } from '../../utils/browser/settings-store.ts';
import type { InsertionOutcome } from '../../utils/core/insertion/outcome.ts';
import type { ClaimedPalette, PaletteSession } from '../../utils/core/insertion/palette.ts';
import type { InsertionRequest } from '../../utils/core/insertion/request.ts';
import { copyForms, insertText } from '../../utils/services/insertion/insert-text.ts';
import { createAppState } from '../../utils/state/app-state.ts';
import type { AppState } from '../../utils/state/app-types.ts';
import { bringWords, type PaletteWords, untilBrought } from '../../utils/state/palette-words.ts';
import { readSession } from '../../utils/state/session.ts';
import { warmSearch } from '../../utils/state/warm-search.ts';
import { palettePorts } from './wire-ports.ts';

type Arrived = readonly [
  bundled: Awaited<ReturnType<typeof readBundledPack>> | null,
  settings: Awaited<ReturnType<typeof settingsStore.load>>,
];
type DrawPalette = (session: ClaimedPalette, early: EarlyBox) => Promise<void>;

/**
 * Begins to read what came with the extension and how it is set, so that it is there when the palette is drawn: in place
 * of the box that the agent types into meanwhile.
 */
export function preparePalette(): DrawPalette {
  const arriving = Promise.all([readBundledPack().catch(() => null), settingsStore.load()]);
  return async (session, early) => drawPalette(session, early, await arriving);
}

async function drawPalette(session: ClaimedPalette, early: EarlyBox, [bundled, settings]: Arrived): Promise<void> {
  const leave = () => void leavePalette(session.reading);
  const packs = createRemotePacks();
  const stores = createRemoteStores();
  let words: PaletteWords = signal('coming');
  const freshWords = async () => {
    const isAsked = await Promise.all([packs.refresh(), stores.refresh()]).then(
      () => true,
      () => false,
    );
    return isAsked && untilBrought(words);
  };
  const app = createAppState(
    palettePorts(stores, packs.installed, { insert: (request) => insert(session, request), freshWords }),
  );
  app.settings.read(settings);
  if (bundled) words = bringWords(app, bundled, packs);
  else app.setLibraryFailed();
  // The customer and the language of the panel hold here too; what is being searched there does not.
  readSession(app, { ...(session.kept as object | null), stack: [], query: '' });
  effect(() => dressDocument(app));
  await early.untilIdle();
  const { text, last } = early.read();
  app.search.query.value = text;
  const root = document.getElementById('root');
  if (!root) throw new Error('The palette’s page has no root.');
  render(
    <AppContext.Provider value={app}>
      <Palette goal={goalOf(session)} words={words} hasEnter={last === 'Enter'} leave={leave} />
    </AppContext.Provider>,
    root,
  );
  early.remove();
  if (bundled) warmSearch(bundled.index, requestIdleCallback);
  // Who has found it needs no hint in the panel.
  void paletteHint.keepGiven();
}

/** Into the field that had the caret when the palette was called; the caret is back there afterwards. */
async function insert({ tabId, reading }: PaletteSession, request: InsertionRequest): Promise<InsertionOutcome> {
  const page = { readTarget: async () => reading, commitToTarget: insertIntoPage };
  const outcome = await insertText({ page, clipboard: { write: writeClipboard } }, { tabId }, request);
  if (outcome.kind !== 'refused' || outcome.reason.code !== 'target-changed') return outcome;
  // The palette works for this one field: to try again would find it as little.
  const isCopied = await writeClipboard(copyForms(request.text));
  return isCopied ? { kind: 'copied', reason: outcome.reason } : outcome;
}

function goalOf({ reading }: PaletteSession): PaletteProps['goal'] {
  if (reading.kind === 'none') return { reason: reading.reason };
  const { blocker, label } = reading.target.field;
  return blocker ? { reason: blocker } : { label };
}

function dressDocument(app: AppState): void {
  const { theme, textSize } = app.settings.settings.value;
  const root = document.documentElement;
  root.lang = app.uiLocale.value;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.setProperty('--text-scale', String(textSize / 100));
  document.title = stringsFor(app.uiLocale.value).palette.title;
}

import '../../components/styles/index.css';
import { effect, signal, untracked } from '@preact/signals';
import { render } from 'preact';
import { AppContext } from '../../components/app-context.ts';
import { stringsFor } from '../../components/strings/index.ts';
import { Palette, type PaletteProps } from '../../components/views/palette/Palette.tsx';
import { writeClipboard } from '../../utils/browser/clipboard.ts';
import { commitToTarget } from '../../utils/browser/page/page-gateway.ts';
import { closePalette, isOnTop, leavePalette, letGo, takeKeyboard } from '../../utils/browser/palette/palette-page.ts';
import { createRemotePacks } from '../../utils/browser/palette/remote-packs.ts';
import { createRemoteStores } from '../../utils/browser/palette/remote-stores.ts';
import { paletteHint } from '../../utils/browser/palette-hint.ts';
import { readBundledPack } from '../../utils/browser/read-library.ts';
import { sessionStore } from '../../utils/browser/session-store.ts';
import { settingsStore } from '../../utils/browser/settings-store.ts';
import { watchCompanyRules } from '../../utils/browser/update/company-rules.ts';
import type { InsertionOutcome } from '../../utils/core/insertion/outcome.ts';
import type { PaletteSession } from '../../utils/core/insertion/palette.ts';
import type { InsertionRequest } from '../../utils/core/insertion/request.ts';
import type { CompanyRules } from '../../utils/core/update/policy/company-rules.ts';
import { copyForms, insertText } from '../../utils/services/insertion/insert-text.ts';
import { createAppState } from '../../utils/state/app-state.ts';
import type { AppState } from '../../utils/state/app-types.ts';
import {
  bringWords,
  type PaletteWords,
  type PaletteWordsPorts,
  untilBrought,
} from '../../utils/state/palette-words.ts';
import { readSession } from '../../utils/state/session.ts';
import type { EarlyBox } from './early-box.ts';
import { palettePorts } from './wire-ports.ts';

type Arrived = readonly [
  bundled: Awaited<ReturnType<typeof readBundledPack>> | null,
  settings: Awaited<ReturnType<typeof settingsStore.load>>,
  session: Awaited<ReturnType<typeof sessionStore.load>>,
];
type DrawPalette = (session: PaletteSession, early: EarlyBox) => Promise<void>;

/**
 * Begins to read what came with the extension and how it is set, so that it is there when the palette is drawn: in place
 * of the box that the agent types into meanwhile.
 */
export function preparePalette(): DrawPalette {
  const arriving = Promise.all([readBundledPack().catch(() => null), settingsStore.load(), sessionStore.load()]);
  const rules = signal<CompanyRules | null>(null);
  watchCompanyRules((present) => {
    rules.value = present;
  });
  const watchRules: PaletteWordsPorts['watchRules'] = (changed) =>
    void effect(() => {
      const present = rules.value;
      if (present) untracked(() => changed(present));
    });
  return async (session, early) => drawPalette(session, early, await arriving, watchRules);
}

async function drawPalette(
  session: PaletteSession,
  early: EarlyBox,
  [bundled, settings, kept]: Arrived,
  watchRules: PaletteWordsPorts['watchRules'],
): Promise<void> {
  const leave = () => void leavePalette(session);
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
  if (bundled) words = bringWords(app, bundled, { ...packs, watchRules });
  else app.setLibraryFailed();
  // The customer and the language of the panel hold here too; what is being searched there does not.
  readSession(app, { ...(kept as object | null), stack: [], query: '' });
  effect(() => dressDocument(app));
  effect(() => {
    const shown = app.notices.notice.value?.notice;
    if (shown?.kind === 'outcome' && shown.outcome.kind === 'inserted') void closePalette(session);
  });
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
  // Who has found it needs no hint in the panel.
  void paletteHint.keepGiven();
}

/** Into the field that had the caret when the palette was called; the caret is back there afterwards. */
async function insert(session: PaletteSession, request: InsertionRequest): Promise<InsertionOutcome> {
  if (!(await isOnTop(session))) return { kind: 'refused', reason: { code: 'covered' } };
  await letGo(session);
  const outcome = await write(session, request);
  // A field that refused may have the keyboard now; what is said about it is here.
  if (outcome.kind !== 'inserted') await takeKeyboard(session);
  return outcome;
}

async function write(session: PaletteSession, request: InsertionRequest): Promise<InsertionOutcome> {
  const page = { readTarget: async () => session.reading, commitToTarget };
  const outcome = await insertText({ page, clipboard: { write: writeClipboard } }, { tabId: session.tabId }, request);
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

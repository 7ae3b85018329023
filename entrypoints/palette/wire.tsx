import { effect } from '@preact/signals';
import { render } from 'preact';
import { AppContext } from '../../components/app-context.ts';
import { stringsFor } from '../../components/strings/index.ts';
import { Palette, type PaletteProps } from '../../components/views/palette/Palette.tsx';
import { writeClipboard } from '../../utils/browser/clipboard.ts';
import { commitToTarget } from '../../utils/browser/page/page-gateway.ts';
import { claimSession, closePalette, isOnTop, leavePalette } from '../../utils/browser/palette/palette-page.ts';
import { readBundledPack } from '../../utils/browser/read-library.ts';
import { sessionStore } from '../../utils/browser/session-store.ts';
import { settingsStore } from '../../utils/browser/settings-store.ts';
import type { InsertionOutcome } from '../../utils/core/insertion/outcome.ts';
import type { PaletteSession } from '../../utils/core/insertion/palette.ts';
import type { InsertionRequest } from '../../utils/core/insertion/request.ts';
import { insertText } from '../../utils/services/insertion/insert-text.ts';
import { createAppState } from '../../utils/state/app-state.ts';
import type { AppState } from '../../utils/state/app-types.ts';
import { findIn } from '../../utils/state/find-in.ts';
import { readSession } from '../../utils/state/session.ts';
import { palettePorts } from './wire-ports.ts';

/** Draws the palette for whoever opened it; a frame that no command opened stays empty and does nothing. */
export async function startPalette(): Promise<void> {
  const arriving = Promise.all([readBundledPack().catch(() => null), settingsStore.load(), sessionStore.load()]);
  const session = await claimSession(location.hash.slice(1));
  if (!session) return;
  const leave = () => void leavePalette(session);
  const app = createAppState(palettePorts((request) => insert(session, request)));
  const [bundled, settings, kept] = await arriving;
  app.settings.read(settings);
  if (bundled) {
    app.setPacks([bundled.pack]);
    app.setFind(findIn(app, [bundled.index]));
  } else app.setLibraryFailed();
  // The customer and the language of the panel hold here too; what is being searched there does not.
  readSession(app, { ...(kept as object | null), stack: [], query: '' });
  effect(() => dressDocument(app));
  effect(() => {
    const shown = app.notices.notice.value?.notice;
    if (shown?.kind === 'outcome' && shown.outcome.kind === 'inserted') void closePalette(session);
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('The palette’s page has no root.');
  render(
    <AppContext.Provider value={app}>
      <Palette goal={goalOf(session)} leave={leave} />
    </AppContext.Provider>,
    root,
  );
}

/** Into the field that had the caret when the palette was called; the caret is back there afterwards. */
async function insert(session: PaletteSession, request: InsertionRequest): Promise<InsertionOutcome> {
  if (!(await isOnTop(session))) return { kind: 'refused', reason: { code: 'covered' } };
  const page = { readTarget: async () => session.reading, commitToTarget };
  return insertText({ page, clipboard: { write: writeClipboard } }, { tabId: session.tabId }, request);
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

import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AppContext } from '../../components/app-context.ts';
import { Panel } from '../../components/Panel.tsx';
import { stringsFor } from '../../components/strings/index.ts';
import { fetchLaterViews } from '../../components/views/index.ts';
import { activeTabId } from '../../utils/browser/active-tab.ts';
import { writeClipboard } from '../../utils/browser/clipboard.ts';
import { download } from '../../utils/browser/download.ts';
import { takeQueries } from '../../utils/browser/incoming-query.ts';
import { takeViews } from '../../utils/browser/incoming-view.ts';
import { connectPanel } from '../../utils/browser/messaging/panel-port.ts';
import { tellPromisesChanged } from '../../utils/browser/messaging/promises-changed.ts';
import { commitToTarget, isAlteredLater, readTarget } from '../../utils/browser/page/page-gateway.ts';
import { paletteHint } from '../../utils/browser/palette-hint.ts';
import { readBundledPack } from '../../utils/browser/read-library.ts';
import { retentionClock } from '../../utils/browser/retention-clock.ts';
import { returnKeyboard, watchPointer } from '../../utils/browser/return-keyboard.ts';
import { schedule } from '../../utils/browser/schedule.ts';
import { sessionStore } from '../../utils/browser/session-store.ts';
import { settingsStore } from '../../utils/browser/settings-store.ts';
import { sitePermissions } from '../../utils/browser/site-permissions.ts';
import { systemNow } from '../../utils/browser/system-now.ts';
import { templateStore } from '../../utils/browser/template-store.ts';
import { packsPorts } from '../../utils/browser/update/packs-ports.ts';
import { copyForms, insertText } from '../../utils/services/insertion/insert-text.ts';
import type { PacksDesk } from '../../utils/services/update/packs-desk.ts';
import { createAppState } from '../../utils/state/app-state.ts';
import type { AppState } from '../../utils/state/app-types.ts';
import { findIn } from '../../utils/state/find-in.ts';
import { late } from '../../utils/state/late.ts';
import { readSession, writeSession } from '../../utils/state/session.ts';
import { warmSearch } from '../../utils/state/warm-search.ts';
import { keepNotesSafe, notesPorts } from './wire-notes.ts';

/** Builds the state from its real parts, draws the panel, and fills in what arrives later. */
export async function startPanel(): Promise<void> {
  const stores = import('./stores.ts').then(({ createStores }) => createStores());
  const bundle = readBundledPack().catch(() => null);
  const app = createAppState({
    settingsStore,
    favouriteStore: late(stores.then(({ favourites }) => favourites)),
    usageStore: late(stores.then(({ usage }) => usage)),
    promiseStore: late(stores.then(({ promises }) => promises)),
    promisesChanged: tellPromisesChanged,
    missingStore: late(stores.then(({ missing }) => missing)),
    callStore: late(stores.then(({ calls }) => calls)),
    notes: notesPorts(stores),
    packs: packsPorts<PacksDesk>(late(stores.then(({ installed }) => installed))),
    templateStore,
    retentionClock,
    newId: () => crypto.randomUUID(),
    download,
    insert: async (request) => {
      const tabId = await activeTabId();
      if (tabId === undefined) return { kind: 'refused', reason: { code: 'no-field' } };
      const commit: typeof commitToTarget = async (target, what) => {
        const answer = await commitToTarget(target, what);
        if (answer.kind === 'inserted')
          void isAlteredLater(target).then((isAltered) => isAltered && app.notices.show({ kind: 'altered-later' }));
        return answer;
      };
      const ports = { page: { readTarget, commitToTarget: commit }, clipboard: { write: writeClipboard } };
      const outcome = await insertText(ports, { tabId }, request);
      return outcome.kind === 'inserted' ? { ...outcome, hasKeyboard: await returnKeyboard() } : outcome;
    },
    copy: (text) => writeClipboard(copyForms(text)),
    paletteHint,
    now: systemNow,
    schedule,
    requestSite: sitePermissions.request,
    browserLanguage: browser.i18n.getUILanguage(),
    isMac: /Mac/.test(navigator.platform),
    version: browser.runtime.getManifest().version,
    slotLabels: (locale) => stringsFor(locale).slots,
    promiseNames: (locale) => stringsFor(locale).promises.kinds,
  });
  const [bundled, settings, session] = await Promise.all([bundle, settingsStore.load(), sessionStore.load()]);
  app.settings.read(settings);
  if (bundled) {
    app.setPacks([bundled.pack]);
    app.setFind(findIn(app, [bundled.index]));
  } else app.setLibraryFailed();
  readSession(app, session);
  if (location.hash === '#search') app.ask('');
  effect(() => dressDocument(app));
  effect(() => sessionStore.save(writeSession(app)));
  watchPointer();
  const root = document.getElementById('root');
  if (!root) throw new Error('The panel’s page has no root.');
  render(
    <AppContext.Provider value={app}>
      <Panel />
    </AppContext.Provider>,
    root,
  );
  requestIdleCallback(() => void fetchLaterViews().then(() => app.today.clearOld()));
  if (bundled) warmSearch(bundled.index, requestIdleCallback);
  keepNotesSafe(app);
  app.packs.start(bundled);
  takeViews((view) => {
    if (view === 'promises') app.navigation.go({ view });
  });
  takeQueries((query) => app.ask(query));
  await connectPanel(() => app.ask(''));
  const commands = await browser.commands.getAll();
  app.setCommands(
    commands
      .map(({ name = '', shortcut = '' }) => ({ name, shortcut }))
      .filter(({ name, shortcut }) => shortcut !== '' || !name.startsWith('_')),
  );
}

/** Language, colours and text size of the document follow the settings. */
function dressDocument(app: AppState): void {
  const { theme, textSize } = app.settings.settings.value;
  const root = document.documentElement;
  root.lang = app.uiLocale.value;
  document.title = stringsFor(app.uiLocale.value).common.appName;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.setProperty('--text-scale', String(textSize / 100));
}

import '../../../components/styles/index.css';
import { render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { onTestFinished } from 'vitest';
import { AppContext } from '../../../components/app-context.ts';
import { stringsFor } from '../../../components/strings/index.ts';
import { systemNow } from '../../../utils/browser/system-now.ts';
import type { InsertionOutcome } from '../../../utils/core/insertion/outcome.ts';
import { indexPack } from '../../../utils/core/search/pack-index.ts';
import { createAppState } from '../../../utils/state/app-state.ts';
import type { AppState } from '../../../utils/state/app-types.ts';
import { findIn } from '../../../utils/state/find-in.ts';
import type { NotesPorts } from '../../../utils/state/notes.ts';
import { createCallStore } from '../../../utils/storage/call-store.ts';
import { CuecardDatabase } from '../../../utils/storage/database.ts';
import { createFavouriteStore } from '../../../utils/storage/favourite-store.ts';
import { createMissingStore } from '../../../utils/storage/missing-store.ts';
import { createNoteStore } from '../../../utils/storage/note-store.ts';
import { createPromiseStore } from '../../../utils/storage/promise-store.ts';
import { createUsageStore } from '../../../utils/storage/usage-store.ts';
import { APP_VERSION, packsPorts } from './packs-ports.ts';
import { samplePack } from './sample-library.ts';

/** What left the panel during a test. */
export interface Sent {
  readonly copied: string[];
  readonly inserted: string[];
  readonly files: { readonly name: string; readonly text: string }[];
}

export interface Mounted {
  readonly app: AppState;
  readonly sent: Sent;
  readonly db: CuecardDatabase;
}

interface MountOptions {
  readonly lang?: 'zh-CN' | 'en';
  /** What the page answers to an insert. */
  readonly outcome?: InsertionOutcome;
  /** False: a library that could not be read. */
  readonly hasLibrary?: boolean;
  /** In place of the notes’ real parts. */
  readonly notes?: Partial<NotesPorts>;
  /** What the company's administrators have set. */
  readonly rules?: Readonly<Record<string, unknown>>;
  /** Done with the state before anything is drawn. */
  readonly prepare?: (app: AppState) => void;
}

const INSERTED: InsertionOutcome = {
  kind: 'inserted',
  editor: 'native',
  attempt: 'insert-text',
  caret: 'after',
  hasKeyboard: true,
};

/** Draws a component over the panel's real state and database; only the edge to the page and the clipboard records. */
export function mountApp(drawn: ComponentChild, options: MountOptions = {}): Mounted {
  const { lang = 'en', outcome = INSERTED, hasLibrary = true } = options;
  // Its live queries run on after the test; the browser's profile, and the database with it, goes with the run.
  const db = new CuecardDatabase(`test-${crypto.randomUUID()}`);
  const sent: Sent = { copied: [], inserted: [], files: [] };
  const app = createAppState({
    settingsStore: { load: async () => undefined, save: async () => {}, watch: () => {} },
    favouriteStore: createFavouriteStore(db),
    usageStore: createUsageStore(db),
    promiseStore: createPromiseStore(db),
    promisesChanged: () => {},
    promiseNames: (locale) => stringsFor(locale).promises.kinds,
    missingStore: createMissingStore(db),
    callStore: createCallStore(db),
    retentionClock: { load: async () => undefined, save: async () => {} },
    packs: packsPorts(db, options.rules),
    templateStore: { load: async () => ({}), save: async () => {} },
    notes: {
      store: createNoteStore(db, () => crypto.randomUUID()),
      drafts: { keep: async () => {}, drop: async () => {}, adopt: async () => [] },
      recover: async () => ({ kind: 'whole' }),
      rescue: async () => ({ notes: [], unreadable: [], lost: 0 }),
      reload: () => {},
      ...options.notes,
    },
    newId: () => crypto.randomUUID(),
    download: (name, _, text) => void sent.files.push({ name, text }),
    insert: async ({ text }) => {
      sent.inserted.push(text);
      return outcome;
    },
    copy: async (text) => {
      sent.copied.push(text);
      return true;
    },
    paletteHint: { wasGiven: async () => true, keepGiven: async () => {} },
    now: systemNow,
    requestSite: async () => true,
    schedule: () => () => {},
    browserLanguage: lang,
    isMac: false,
    version: APP_VERSION,
    slotLabels: (locale) => stringsFor(locale).slots,
  });
  if (hasLibrary) {
    const pack = samplePack();
    app.setPacks([pack]);
    const index = indexPack({ packId: pack.header.packId, stamp: '1', records: pack.records });
    app.setFind(findIn(app, [index]));
    app.packs.start({ pack, index });
  } else app.setLibraryFailed();
  options.prepare?.(app);
  const { unmount } = render(<AppContext.Provider value={app}>{drawn}</AppContext.Provider>);
  onTestFinished(() => void unmount());
  document.documentElement.lang = lang;
  return { app, sent, db };
}

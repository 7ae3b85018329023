import { browser } from 'wxt/browser';
import { stringsFor } from '../../components/strings/index.ts';
import { writeClipboard } from '../../utils/browser/clipboard.ts';
import { download } from '../../utils/browser/download.ts';
import { createDraftStore } from '../../utils/browser/draft-store.ts';
import { exclusively } from '../../utils/browser/exclusively.ts';
import { tellPromisesChanged } from '../../utils/browser/messaging/promises-changed.ts';
import { createNoteCopies } from '../../utils/browser/note-copies.ts';
import { retentionClock } from '../../utils/browser/retention-clock.ts';
import { schedule } from '../../utils/browser/schedule.ts';
import { settingsStore } from '../../utils/browser/settings-store.ts';
import { sitePermissions } from '../../utils/browser/site-permissions.ts';
import { systemNow } from '../../utils/browser/system-now.ts';
import { tallyWitness } from '../../utils/browser/tally-witness.ts';
import { templateStore } from '../../utils/browser/template-store.ts';
import { copyForms } from '../../utils/services/insertion/insert-text.ts';
import { recoverNotes } from '../../utils/services/notes/recover-notes.ts';
import { rescueNotes } from '../../utils/services/notes/rescue-notes.ts';
import type { AppPorts } from '../../utils/state/app-types.ts';
import type { NotesPorts } from '../../utils/state/notes.ts';
import { createCallStore } from '../../utils/storage/call-store.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createFavouriteStore } from '../../utils/storage/favourite-store.ts';
import { createMissingStore } from '../../utils/storage/missing-store.ts';
import { createNoteStore } from '../../utils/storage/note-store.ts';
import { createPromiseStore } from '../../utils/storage/promise-store.ts';
import { readRawRows } from '../../utils/storage/read-raw-rows.ts';
import { createUsageStore } from '../../utils/storage/usage-store.ts';

const newId = () => crypto.randomUUID();

/** The same real parts that the panel has, but for where a text goes. */
export function palettePorts(insert: AppPorts['insert']): AppPorts {
  const db = new CuecardDatabase();
  return {
    settingsStore,
    favouriteStore: createFavouriteStore(db),
    usageStore: createUsageStore(db),
    promiseStore: createPromiseStore(db),
    promisesChanged: tellPromisesChanged,
    missingStore: createMissingStore(db),
    callStore: createCallStore(db),
    notes: notesPorts(db),
    templateStore,
    retentionClock,
    newId,
    download,
    insert,
    copy: (text) => writeClipboard(copyForms(text)),
    now: systemNow,
    schedule,
    requestSite: sitePermissions.request,
    browserLanguage: browser.i18n.getUILanguage(),
    isMac: /Mac/.test(navigator.platform),
    version: browser.runtime.getManifest().version,
    promiseNames: (locale) => stringsFor(locale).promises.kinds,
    slotLabels: (locale) => stringsFor(locale).slots,
  };
}

/** The palette shows no notes; the state asks for their parts all the same. */
function notesPorts(db: CuecardDatabase): NotesPorts {
  const store = createNoteStore(db, newId);
  const copies = createNoteCopies();
  return {
    store,
    drafts: createDraftStore(newId()),
    recover: () => recoverNotes({ store, copies, witness: tallyWitness, exclusively }),
    rescue: (typed) => rescueNotes({ copies, readRows: () => readRawRows(db.name, 'notes') }, typed),
    reload: () => location.reload(),
  };
}

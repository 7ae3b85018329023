import { createDraftStore } from '../../utils/browser/draft-store.ts';
import { exclusively } from '../../utils/browser/exclusively.ts';
import { createNoteCopies } from '../../utils/browser/note-copies.ts';
import { inTime } from '../../utils/browser/page/in-time.ts';
import { tallyWitness } from '../../utils/browser/tally-witness.ts';
import { copiedNotes } from '../../utils/services/notes/copied-notes.ts';
import { recoverNotes } from '../../utils/services/notes/recover-notes.ts';
import { rescueNotes } from '../../utils/services/notes/rescue-notes.ts';
import type { AppState } from '../../utils/state/app-types.ts';
import { late } from '../../utils/state/late.ts';
import type { NotesPorts } from '../../utils/state/notes.ts';
import type { Stores } from './stores.ts';

/** A database that keeps silent for so long is left out of a rescue; the copies beside it are not. */
const RESCUE_MS = 5000;

/** Notes in the database, with their copies and drafts beside it. */
export function notesPorts(stores: Promise<Stores>): NotesPorts {
  const copies = createNoteCopies();
  const store = late(stores.then(({ notes }) => notes));
  const raw = late(stores.then((all) => all.raw));
  return {
    store: late(stores.then(({ notes }) => copiedNotes(notes, { copies, witness: tallyWitness }))),
    drafts: createDraftStore(crypto.randomUUID()),
    recover: () => recoverNotes({ store, copies, witness: tallyWitness, exclusively }),
    rescue: (typed) => rescueNotes({ copies, readRows: () => inTime(raw.rows('notes'), RESCUE_MS) }, typed),
    reload: () => location.reload(),
  };
}

/** Takes up what was left, and saves what is being typed whenever the panel may be about to go. */
export function keepNotesSafe(app: AppState): void {
  void app.notes.start();
  const save = () => void app.notes.sessions.flushAll();
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
}

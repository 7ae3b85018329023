import { browser } from 'wxt/browser';
import type { TallyWitness } from '../core/note/note-copies.ts';
import type { NotesTally } from '../core/note/notes-tally.ts';

const KEY = 'notesTally';

/** The tally of the notes in the extension's local storage, which shares no file with the database. */
export const tallyWitness: TallyWitness = {
  load: async () => (await browser.storage.local.get(KEY))[KEY] as NotesTally | undefined,
  save: (tally) => browser.storage.local.set({ [KEY]: tally }),
};

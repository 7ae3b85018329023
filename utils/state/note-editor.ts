import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { joinedFields, type SentFields } from '../core/note/joined-fields.ts';
import { isEmptyNote, type Note, type NoteFields, type TooLong, tooLong } from '../core/note/note.ts';
import type { DraftStore, NoteDraft } from '../core/note/note-draft.ts';
import type { NoteStore, SaveAnswer } from '../core/note/note-store.ts';
import { redactFields, unmaskedIn } from '../core/note/redact-fields.ts';
import type { StoreFault } from '../core/store/store-fault.ts';
import { createNoteWords, type NoteWords } from './note-words.ts';

/** How long the typing must stop before the note is saved, and how long it may go on unsaved. */
const PAUSE_MS = 600;
const LONGEST_MS = 4000;

type Conflict = Extract<SaveAnswer, { kind: 'conflict' }>;

/** What is true of the words in the editor now. */
export type SaveStatus =
  /** Nothing was typed yet, so there is nothing to save. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** Every word is on the disk. `at`: milliseconds since 1970. */
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'too-long'; readonly fields: readonly TooLong[] }
  | { readonly kind: 'fault'; readonly fault: StoreFault }
  /** Another panel saved other words meanwhile; the agent decides. */
  | Conflict
  /** The note was deleted elsewhere. */
  | { readonly kind: 'deleted' };

/** What stands in the way of saving. */
type Obstacle = Extract<SaveStatus, { kind: 'too-long' | 'fault' | 'conflict' | 'deleted' }>;

/** One note being written: its words, and whether they are saved. */
export interface NoteEditor {
  readonly words: NoteWords;
  /** The note as it was last read or saved. */
  readonly note: ReadonlySignal<Note>;
  readonly scripts: ReadonlySignal<readonly string[]>;
  readonly status: ReadonlySignal<SaveStatus>;
  /** True while words wait that the database has not acknowledged. */
  readonly isDirty: ReadonlySignal<boolean>;
  /** Scripts were used for this customer. */
  use(scripts: readonly string[]): void;
  /** Saves what is unsaved; resolves when it is saved or cannot be. */
  flush(): Promise<void>;
  /** Of a conflict: mine in place of the other. Of a deleted note: mine as it stands. */
  keepMine(): void;
  /** Of a conflict: the other in place of mine. Otherwise: what is stored. Mine is given up. */
  takeOther(): void;
  keepBoth(): void;
  /** What is unsaved, as it would be saved. */
  draft(): NoteDraft;
  dispose(): void;
}

export interface NoteEditorPorts {
  readonly store: NoteStore;
  readonly drafts: DraftStore;
  /** A note is about to be stored for the first time: puts it on its call, or on the one in front, and gives which. */
  readonly joinCall: (note: Note) => string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Edits a note. Every change is at once kept as a draft that outlives the panel, and saved at each pause. `base`: the
 * note as stored, of revision 0 when it never was. `draft`: what was typed on it and is not saved yet.
 */
export function createNoteEditor(
  { store, drafts, joinCall, now }: NoteEditorPorts,
  base: Note,
  draft?: NoteDraft,
): NoteEditor {
  const note = signal(base);
  const scripts = signal<readonly string[]>(draft?.scripts ?? base.scripts);
  const edits = signal(draft ? 1 : 0);
  const savedEdits = signal(0);
  const obstacle = signal<Obstacle | null>(null);
  const isSaving = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasJoined = false;
  let unsavedSince: number | null = null;
  let running: Promise<void> | null = null;

  const words = createNoteWords(draft?.fields ?? base, [...unmaskedIn(base.text), ...(draft?.kept ?? [])], changed);
  const { fields } = words;
  const isUnborn = computed(() => note.value.revision === 0 && isEmptyNote(fields.value));
  const isDirty = computed(() => edits.value !== savedEdits.value && !isUnborn.value);

  const status = computed((): SaveStatus => {
    const hindered = obstacle.value;
    if (hindered?.kind === 'conflict' || hindered?.kind === 'deleted') return hindered;
    if (!isDirty.value) {
      return note.value.revision === 0 ? { kind: 'empty' } : { kind: 'saved', at: note.value.updatedAt };
    }
    const long = tooLong(fields.value);
    if (long.length > 0) return { kind: 'too-long', fields: long };
    return hindered ?? { kind: isSaving.value ? 'saving' : 'unsaved' };
  });

  const currentDraft = (): NoteDraft => ({
    base: note.value,
    fields: redactFields(fields.value, words.kept),
    scripts: scripts.value,
    kept: [...words.kept],
  });

  function changed(): void {
    edits.value += 1;
    if (obstacle.value?.kind === 'too-long') obstacle.value = null;
    // The store of drafts may refuse too; the words are then in the editor alone, and the status says “not saved”.
    (isDirty.value ? drafts.keep(currentDraft()) : drafts.drop(note.value.id)).catch(() => {});
    unsavedSince ??= now();
    clearTimeout(timer);
    const wait = Math.min(PAUSE_MS, unsavedSince + LONGEST_MS - now());
    timer = setTimeout(() => void flush(), Math.max(0, wait));
  }

  const canSave = () => {
    const { kind } = status.value;
    return isDirty.value && kind !== 'too-long' && kind !== 'conflict' && kind !== 'deleted';
  };

  function join(): void {
    hasJoined = true;
    const callId = joinCall(note.value);
    if (callId !== null) note.value = { ...note.value, callId };
  }

  async function saveAll(): Promise<void> {
    while (canSave()) {
      if (note.value.revision === 0 && !hasJoined) join();
      const typed = fields.value;
      const edited = redactFields(typed, words.kept);
      const sent = { at: edits.value, typed, edited };
      isSaving.value = true;
      const answer = await store.save({ base: note.value, edited, scripts: scripts.value, kept: words.kept }, now());
      isSaving.value = false;
      take(answer, sent);
      if (obstacle.value !== null) return;
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    unsavedSince = null;
    // Begun in a microtask: saving tells the call, which may ask for a save in turn.
    running ??= Promise.resolve()
      .then(saveAll)
      .finally(() => {
        running = null;
      });
    return running;
  }

  function take(answer: SaveAnswer, sent: SentFields & { readonly at: number }): void {
    if (answer.kind !== 'saved' && answer.kind !== 'unchanged') {
      obstacle.value = answer.kind === 'deleted' ? { kind: 'deleted' } : answer;
      return;
    }
    obstacle.value = null;
    const isOthers = answer.note.revision > note.value.revision + (answer.kind === 'saved' ? 1 : 0);
    const joined = isOthers ? joinedFields(answer.note, sent, fields.value) : fields.value;
    // The other panel's words have come into a field in which the typing has gone on without them: the base stays, so
    // that the next save weighs both.
    if (joined === null) return;
    if (isOthers) words.replace(joined);
    note.value = answer.note;
    scripts.value = answer.note.scripts;
    savedEdits.value = sent.at;
    if (edits.value === sent.at) drafts.drop(answer.note.id).catch(() => {});
  }

  /** Takes over what another panel stored, or what the agent has decided to. */
  const follow = (stored: Note, text: NoteFields = stored) => {
    note.value = stored;
    scripts.value = stored.scripts;
    obstacle.value = null;
    savedEdits.value = edits.value;
    words.replace(text);
  };

  const stop = store.one(base.id).subscribe(
    (row) => {
      if (isSaving.value || isDirty.value) return;
      if (row === undefined) {
        if (note.value.revision > 0) obstacle.value = { kind: 'deleted' };
      } else if (row.revision > note.value.revision || obstacle.value?.kind === 'deleted') follow(row);
    },
    () => {},
  );

  const decide = (fieldsToSave: NoteFields | null) => {
    const found = obstacle.value;
    if (found?.kind === 'conflict') note.value = found.stored;
    // A blank note to save into: every word is new to it, also those that were stored before.
    else if (found?.kind === 'deleted') note.value = { ...note.value, revision: 0, surname: '', phone: '', text: '' };
    obstacle.value = null;
    if (fieldsToSave) words.replace(fieldsToSave);
    changed();
    void flush();
  };

  return {
    words,
    note,
    scripts,
    status,
    isDirty,
    use: (used) => {
      const added = used.filter((script) => !scripts.value.includes(script));
      if (added.length === 0) return;
      scripts.value = [...scripts.value, ...added];
      if (note.value.revision > 0 || isDirty.value) changed();
    },
    flush,
    keepMine: () => decide(null),
    keepBoth: () => decide(obstacle.value?.kind === 'conflict' ? obstacle.value.combined : null),
    takeOther: () => {
      follow(obstacle.value?.kind === 'conflict' ? obstacle.value.stored : note.value);
      drafts.drop(note.value.id).catch(() => {});
    },
    draft: currentDraft,
    dispose: () => {
      clearTimeout(timer);
      stop();
    },
  };
}

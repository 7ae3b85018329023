import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { NOTE_FIELDS, type Note } from '../core/note/note.ts';
import type { NoteDraft } from '../core/note/note-draft.ts';
import type { StoreFault } from '../core/store/store-fault.ts';
import { createNoteEditor, type NoteEditor, type NoteEditorPorts } from './note-editor.ts';

/** The note that is open, as far as it is known. */
export type OpenNote =
  | { readonly kind: 'loading' }
  | { readonly kind: 'editor'; readonly editor: NoteEditor }
  | { readonly kind: 'gone' }
  | { readonly kind: 'fault'; readonly fault: StoreFault };

/** Notes being written. An editor lives until its words are saved, whatever the panel shows. */
export interface NoteSessions {
  /** Editors whose words are not saved, oldest first. */
  readonly unsaved: ReadonlySignal<readonly NoteEditor[]>;
  editorOf(id: string): NoteEditor | undefined;
  begin(base: Note): NoteEditor;
  /** Shows a note as soon as it is known; gives what ends the showing, which saves it. */
  open(id: string, show: (open: OpenNote) => void): () => void;
  /** Scripts were used for the customer of a note, whether or not the note is in view. */
  use(id: string, scripts: (note: Note) => readonly string[]): Promise<void>;
  /** Goes on with words that were given up. */
  resume(draft: NoteDraft): void;
  /** Ends an editor and its draft, whatever it holds. */
  giveUp(id: string): void;
  /** Takes up what panels before this one had not saved. Resolves when each is saved or cannot be. */
  start(): Promise<void>;
  flushAll(): Promise<void>;
  /** Notes with the words that are not saved yet, for a rescue. */
  typed(): Note[];
}

export function createNoteSessions(ports: NoteEditorPorts): NoteSessions {
  const editors = signal<ReadonlyMap<string, NoteEditor>>(new Map());
  const unsaved = computed(() => [...editors.value.values()].filter(({ isDirty }) => isDirty.value));
  const inView = new Set<string>();
  let adopting: Promise<NoteEditor[]> | null = null;

  const add = (base: Note, draft?: NoteDraft) => {
    const editor = createNoteEditor(ports, base, draft);
    editors.value = new Map(editors.value).set(base.id, editor);
    return editor;
  };
  const end = (id: string) => {
    editors.value.get(id)?.dispose();
    const others = new Map(editors.value);
    others.delete(id);
    editors.value = others;
  };
  /** Saves, and ends the editor when nobody looks at it and nothing is left to save. */
  const saveAndEnd = async (editor: NoteEditor) => {
    await editor.flush();
    const { id } = editor.note.value;
    if (!inView.has(id) && !editor.isDirty.value && editors.value.get(id) === editor) end(id);
  };
  const load = (id: string) =>
    new Promise<NoteEditor | undefined>((resolve) => {
      const stop = ports.store.one(id).subscribe(
        (note) => {
          queueMicrotask(() => stop());
          resolve(note && (editors.value.get(id) ?? add(note)));
        },
        () => resolve(undefined),
      );
    });
  const adopt = async () => {
    const drafts = await ports.drafts.adopt().catch(() => []);
    return drafts.filter(({ base }) => !editors.value.has(base.id)).map((draft) => add(draft.base, draft));
  };
  const adopted = () => {
    adopting ??= adopt();
    return adopting;
  };

  return {
    unsaved,
    editorOf: (id) => editors.value.get(id),
    begin: (base) => editors.value.get(base.id) ?? add(base),
    open: (id, show) => {
      let stop = () => {};
      inView.add(id);
      const showEditor = (editor: NoteEditor) => {
        stop();
        show({ kind: 'editor', editor });
      };
      const find = async () => {
        // A draft of this note may be waiting: it comes before what is stored.
        if (!editors.value.has(id)) await adopted();
        if (!inView.has(id)) return;
        const editor = editors.value.get(id);
        if (editor) return showEditor(editor);
        stop = ports.store.one(id).subscribe(
          (note) => (note ? showEditor(editors.value.get(id) ?? add(note)) : show({ kind: 'gone' })),
          (fault) => show({ kind: 'fault', fault }),
        );
      };
      const known = editors.value.get(id);
      if (known) showEditor(known);
      else {
        show({ kind: 'loading' });
        void find();
      }
      return () => {
        inView.delete(id);
        stop();
        const editor = editors.value.get(id);
        if (!editor) return;
        for (const field of NOTE_FIELDS) editor.words.settle(field);
        void saveAndEnd(editor);
      };
    },
    use: async (id, scripts) => {
      const editor = editors.value.get(id) ?? (await load(id));
      if (!editor) return;
      editor.use(scripts(editor.note.value));
      await saveAndEnd(editor);
    },
    resume: (draft) => {
      ports.drafts.keep(draft).catch(() => {});
      add(draft.base, draft);
    },
    giveUp: (id) => {
      ports.drafts.drop(id).catch(() => {});
      end(id);
    },
    start: async () => {
      await Promise.all((await adopted()).map(saveAndEnd));
    },
    flushAll: async () => {
      await Promise.all([...editors.value.values()].map((editor) => editor.flush()));
    },
    typed: () =>
      unsaved.value.map((editor) => {
        const { base, fields, scripts } = editor.draft();
        return { ...base, ...fields, scripts: [...scripts], revision: base.revision + 1 };
      }),
  };
}

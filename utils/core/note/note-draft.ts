import * as v from 'valibot';
import { type Note, type NoteFields, noteSchema } from './note.ts';

const draftSchema = v.object({
  /** The note as it was when the typing began; revision 0: it was never saved. */
  base: v.object({ ...noteSchema.entries, revision: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** What is typed, of any length, personal data masked. */
  fields: v.object({ surname: v.string(), phone: v.string(), text: v.string() }),
  scripts: v.array(v.string()),
  /** Originals that the agent has unmasked. */
  kept: v.array(v.string()),
});

/** What an agent has typed and the database has not yet acknowledged. */
export interface NoteDraft {
  readonly base: Note;
  readonly fields: NoteFields;
  readonly scripts: readonly string[];
  readonly kept: readonly string[];
}

/** Reads what was kept as a draft; undefined when it is none. */
export function readDraft(kept: unknown): NoteDraft | undefined {
  const draft = v.safeParse(draftSchema, kept);
  return draft.success ? draft.output : undefined;
}

/** Drafts of several panels, one a note: where two typed into the same note, the second becomes a note of its own. */
export function distinctDrafts(drafts: readonly NoteDraft[]): NoteDraft[] {
  const byId = new Map<string, NoteDraft>();
  const wordsAt = (id: string) => JSON.stringify(byId.get(id)?.fields);
  for (const draft of drafts) {
    const own = draft.base.id;
    let id = own;
    for (let n = 2; byId.has(id) && wordsAt(id) !== JSON.stringify(draft.fields); n += 1)
      id = `${own.slice(0, 70)}~${n}`;
    if (!byId.has(id)) byId.set(id, id === own ? draft : { ...draft, base: { ...draft.base, id, revision: 0 } });
  }
  return [...byId.values()];
}

/** Where drafts wait until they are saved. They outlive the panel and the browser. */
export interface DraftStore {
  /** Keeps the latest words of a note. Rejects when the browser refuses. */
  keep(draft: NoteDraft): Promise<void>;
  /** Forgets the draft of a note: its words are saved, or given up by the agent. */
  drop(id: string): Promise<void>;
  /** Takes over the drafts of panels that are no more. */
  adopt(): Promise<readonly NoteDraft[]>;
}

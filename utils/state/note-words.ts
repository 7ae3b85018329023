import { type ReadonlySignal, signal } from '@preact/signals';
import type { NoteField, NoteFields } from '../core/note/note.ts';
import { redactField, redactFieldTyping } from '../core/note/redact-fields.ts';
import type { FindingKind } from '../core/note/redaction/finding.ts';

/** Something that was masked while it was typed. */
export interface Masked {
  readonly field: NoteField;
  readonly kind: FindingKind;
  readonly original: string;
  readonly replacement: string;
  /** Never true of codes, and only in the text: nothing else belongs into a name or a number. */
  readonly isUndoable: boolean;
}

/** The words in the fields of a note, masked as they are typed. */
export interface NoteWords {
  readonly fields: ReadonlySignal<NoteFields>;
  /** What was masked since its field took the focus and still stands there, latest last. */
  readonly masked: ReadonlySignal<readonly Masked[]>;
  /** Originals that the agent has unmasked. */
  readonly kept: ReadonlySet<string>;
  /**
   * Takes what a field holds now; gives where the caret stands after masking, null where nothing was masked. `caret`:
   * null while an input method composes, when nothing may be altered.
   */
  type(field: NoteField, typed: string, caret: number | null): number | null;
  unmask(masked: Masked): void;
  /** The field lost the focus: what still waited is masked, and masks stay. */
  settle(field: NoteField): void;
  /** Other words, not typed here. */
  replace(fields: NoteFields): void;
}

/** `changed` is called after each change that the agent made. */
export function createNoteWords(first: NoteFields, known: Iterable<string>, changed: () => void): NoteWords {
  const fields = signal<NoteFields>({ surname: first.surname, phone: first.phone, text: first.text });
  const masked = signal<readonly Masked[]>([]);
  const kept = new Set(known);

  const put = (field: NoteField, value: string) => {
    if (fields.value[field] === value) return;
    fields.value = { ...fields.value, [field]: value };
    masked.value = masked.value.filter((one) => one.field !== field || value.includes(one.replacement));
    changed();
  };

  return {
    fields,
    masked,
    kept,
    type: (field, typed, caret) => {
      if (caret === null) {
        put(field, typed);
        return null;
      }
      const redacted = redactFieldTyping(field, typed, caret, kept);
      put(field, redacted.text);
      if (redacted.text === typed) return null;
      const added = redacted.findings.flatMap(({ kind, from, to, replacement, isUndoable }) =>
        replacement === undefined
          ? []
          : [{ field, kind, original: typed.slice(from, to), replacement, isUndoable: isUndoable && field === 'text' }],
      );
      masked.value = [...masked.value, ...added];
      return redacted.caret;
    },
    unmask: (one) => {
      if (!one.isUndoable) return;
      kept.add(one.original);
      masked.value = masked.value.filter((other) => other !== one);
      // A function, for `$` in an original is no pattern.
      put(
        one.field,
        fields.value[one.field].replace(one.replacement, () => one.original),
      );
    },
    settle: (field) => {
      masked.value = masked.value.filter((one) => one.field !== field);
      put(field, redactField(field, fields.value[field], kept).text);
    },
    replace: ({ surname, phone, text }) => {
      fields.value = { surname, phone, text };
      masked.value = [];
    },
  };
}

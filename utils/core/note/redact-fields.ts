import type { NoteField, NoteFields } from './note.ts';
import { findPersonalData, type Redacted, redact, redactTyping } from './redaction/redact.ts';

const NONE: ReadonlySet<string> = new Set();

/** In the field for the number, a telephone number is what belongs there; all else is masked as anywhere. */
function keptIn(field: NoteField, value: string, kept: ReadonlySet<string>): ReadonlySet<string> {
  if (field === 'text') return kept;
  if (field === 'surname') return NONE;
  const numbers = findPersonalData(value).filter(({ kind }) => kind === 'mobile' || kind === 'phone');
  return new Set(numbers.map(({ from, to }) => value.slice(from, to)));
}

/** A field as it may be stored. `kept`: originals of the text that the agent has unmasked. */
export function redactField(field: NoteField, value: string, kept: ReadonlySet<string>): Redacted {
  return redact(value, value.length, keptIn(field, value, kept));
}

/** A field while it is typed in: what the caret still touches waits. */
export function redactFieldTyping(field: NoteField, value: string, caret: number, kept: ReadonlySet<string>): Redacted {
  return redactTyping(value, caret, keptIn(field, value, kept));
}

/** All fields as they may be stored. */
export function redactFields(fields: NoteFields, kept: ReadonlySet<string>): NoteFields {
  return {
    surname: redactField('surname', fields.surname, kept).text,
    phone: redactField('phone', fields.phone, kept).text,
    text: redactField('text', fields.text, kept).text,
  };
}

/** Originals that stand unmasked in a stored text: the agent wanted them so. */
export function unmaskedIn(text: string): Set<string> {
  return new Set(
    findPersonalData(text)
      .filter(({ isUndoable, replacement }) => isUndoable && replacement !== undefined)
      .map(({ from, to }) => text.slice(from, to)),
  );
}

import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { NoteField as FieldName } from '../../../utils/core/note/note.ts';
import type { NoteEditor } from '../../../utils/state/note-editor.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { LintedTextarea } from '../../ui/LintedTextarea.tsx';

interface NoteFieldProps {
  readonly editor: NoteEditor;
  readonly field: FieldName;
}

type Box = HTMLInputElement | HTMLTextAreaElement;

/**
 * A field of a note. The browser holds its value, so that its own undo and the caret stay; only words that come from
 * elsewhere (a mask, another panel) are put in.
 */
export function NoteField({ editor, field }: NoteFieldProps) {
  const app = useApp();
  const t = useStrings();
  const box = useRef<Box>(null);
  const { words, status } = editor;
  const isTooLong = status.value.kind === 'too-long' && status.value.fields.some((one) => one.field === field);

  useEffect(
    () =>
      effect(() => {
        if (box.current) putValue(box.current, words.fields.value[field]);
      }),
    [words, field],
  );
  useEffect(() => {
    if (field !== 'text') return;
    const text = box.current;
    text?.focus();
    text?.setSelectionRange(text.value.length, text.value.length);
  }, [field]);

  const take = (target: Box, isComposing: boolean) => {
    const caret = words.type(field, target.value, isComposing ? null : (target.selectionStart ?? target.value.length));
    if (caret !== null) target.setSelectionRange(caret, caret);
  };
  const common = {
    'aria-invalid': isTooLong,
    onInput: (event: Event) => take(event.currentTarget as Box, (event as InputEvent).isComposing),
    onCompositionEnd: (event: Event) => take(event.currentTarget as Box, false),
    onBlur: (event: FocusEvent) => {
      // The undo of a mask belongs to the field it is for.
      if ((event.relatedTarget as Element | null)?.closest('.note-masked')) return;
      void app.notes.settle(editor, field);
    },
  };
  if (field !== 'text') {
    return (
      <label class="field">
        <span>{t.notes[field]}</span>
        <input ref={box as never} type="text" autocomplete="off" spellcheck={false} data-field={field} {...common} />
      </label>
    );
  }
  return (
    <LintedTextarea
      text={words.fields.value.text}
      boxRef={box as RefObject<HTMLTextAreaElement>}
      aria-label={t.notes.text}
      placeholder={t.notes.textPlaceholder}
      data-field="text"
      {...common}
    />
  );
}

function putValue(box: Box, value: string): void {
  if (box.value === value) return;
  const { selectionStart, selectionEnd } = box;
  box.value = value;
  box.setSelectionRange(selectionStart, selectionEnd);
}

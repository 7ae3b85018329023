import type { TextRange } from '../../core/insertion/request.ts';

/** The text of a field, and what is selected in it; null when the field does not tell. */
export interface FieldText {
  readonly text: string;
  readonly selection: TextRange | null;
}

export const isSameRange = (a: TextRange | null, b: TextRange): boolean => a?.from === b.from && a.to === b.to;

/** `text` in place of what is selected. */
export function splice(before: string, selection: TextRange, text: string): string {
  return before.slice(0, selection.from) + text + before.slice(selection.to);
}

/**
 * Whether `after` is `before` with `text` written over the selection; with an unknown selection, over any one piece.
 */
export function isWritten(before: FieldText, text: string, after: string): boolean {
  if (before.selection) return after === splice(before.text, before.selection, text);
  for (let at = after.indexOf(text); at >= 0; at = after.indexOf(text, at + 1)) {
    const head = after.slice(0, at);
    const tail = after.slice(at + text.length);
    if (before.text.startsWith(head) && before.text.endsWith(tail) && head.length + tail.length <= before.text.length) {
      return true;
    }
  }
  return false;
}

/** How much of the end of a long text must be seen where only a part of the document is drawn. */
const SEEN_END = 120;

/** Whether the end of `text` is drawn once more than before, wherever the view has moved to. */
export function isDrawnOnceMore(before: string, text: string, after: string): boolean {
  const end = text.slice(-SEEN_END);
  return end !== '' && after.split(end).length > before.split(end).length;
}

/** A field's text with the caret in it: `ab|c`, or a selection: `a{b}c`. */
export function parseCaret(notation: string): { text: string; from: number; to: number } {
  const caret = notation.indexOf('|');
  if (caret >= 0) return { text: notation.replace('|', ''), from: caret, to: caret };
  const from = notation.indexOf('{');
  const to = notation.indexOf('}') - 1;
  return { text: notation.replace('{', '').replace('}', ''), from, to };
}

/** The opposite of `parseCaret`; without a selection the text alone. */
export function writeCaret(text: string, selection: { from: number; to: number } | null): string {
  if (!selection) return text;
  const { from, to } = selection;
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}{${text.slice(from, to)}}${text.slice(to)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text with its markup escaped; blanks and line breaks as they are. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] as string);

/** Text as HTML that shows it to the letter: markup escaped, runs of blanks kept from collapsing. Line breaks stay. */
export function escapeHtml(text: string): string {
  return escapeMarkup(text)
    .replace(/^ | $|(?<= ) /gm, '\u00A0')
    .replaceAll('\t', '\u00A0\u00A0\u00A0\u00A0');
}

/** Text as HTML paragraphs, one a line; an empty line is an empty paragraph that keeps its height. */
export function asParagraphs(text: string): string {
  return escapeHtml(text)
    .split('\n')
    .map((line) => `<p>${line || '<br>'}</p>`)
    .join('');
}

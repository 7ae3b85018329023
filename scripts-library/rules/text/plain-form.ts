/** A text for comparison: lower case, without spaces, punctuation and marks; slots keep their names. */
export function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

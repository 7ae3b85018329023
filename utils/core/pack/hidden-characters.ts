/**
 * Characters that change or hide text without being seen: bidirectional controls, zero-width and invisible characters,
 * fillers and tag characters, after the Unicode property Default_Ignorable_Code_Point (UAX 44) less the sixteen
 * variation selectors that ordinary emoji carry, with the separators and annotations that the property leaves out.
 */
const HIDDEN = /(?![\ufe00-\ufe0f])[\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;

/** Tells whether a text holds characters that cannot be seen. */
export function hasHiddenCharacters(text: string): boolean {
  return text.search(HIDDEN) >= 0;
}

/** A text without the characters that cannot be seen, as it is shown and inserted. */
export function stripHiddenCharacters(text: string): string {
  return text.replace(HIDDEN, '');
}

export interface HiddenCharacter {
  /** Place in UTF-16 units. */
  readonly offset: number;
  /** As a chip shows it: `U+202E`. */
  readonly codePoint: string;
}

/** Every character of a text that cannot be seen, so that a review can show it as a chip. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return Array.from(text.matchAll(HIDDEN), (match) => ({
    offset: match.index,
    codePoint: `U+${(match[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`,
  }));
}

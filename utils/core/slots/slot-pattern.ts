/** A slot as it stands in a text: a lower-case name between braces. */
export const SLOT_PATTERN = /\{([a-z][a-z0-9_-]{0,31})\}/g;

/** Names of the slots in a text, each once, in order of appearance. */
export function slotNames(text: string): string[] {
  if (!text.includes('{')) return [];
  return [...new Set(Array.from(text.matchAll(SLOT_PATTERN), (match) => match[1] as string))];
}

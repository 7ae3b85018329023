import { hasHiddenCharacters } from './hidden-characters.ts';

/** Keys whose text names something to a person who decides by the name. */
const NAMES = new Set(['title', 'label', 'shortcut']);

/**
 * Path of the first title or label that holds characters which cannot be seen, undefined when there is none.
 * Ids need no search: their shape leaves only lower-case letters, digits, dots and hyphens.
 */
export function hiddenInTitles(value: unknown): string | undefined {
  return search(value, false)?.join('.');
}

/** Keys that lead to the text, from the outside in. */
function search(value: unknown, isName: boolean): string[] | undefined {
  if (typeof value === 'string') return isName && hasHiddenCharacters(value) ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key];
    const found = search(member, NAMES.has(key) || (isName && !isList));
    if (found !== undefined) return [key, ...found];
  }
  return undefined;
}

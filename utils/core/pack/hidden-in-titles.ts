import { hasHiddenCharacters } from './hidden-characters.ts';

/** Keys whose text names something to a person who decides by the name. */
const NAMES = new Set(['title', 'label', 'shortcut']);

/**
 * Path of the first title or label that holds characters which cannot be seen, undefined when there is none.
 * Ids need no search: their shape leaves only lower-case letters, digits, dots and hyphens.
 */
export function hiddenInTitles(value: unknown): string | undefined {
  return search(value, [], false);
}

function search(value: unknown, path: readonly string[], isName: boolean): string | undefined {
  if (typeof value === 'string') return isName && hasHiddenCharacters(value) ? path.join('.') : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const found = search(member, [...path, key], NAMES.has(key) || (isName && !Array.isArray(value)));
    if (found !== undefined) return found;
  }
  return undefined;
}

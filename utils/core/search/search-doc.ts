import type { Locale } from '../script/locale.ts';
import { LOCALES } from '../script/locale.ts';

/** What kinds of record are found. */
export const SEARCHED_TYPES = ['script', 'playbook', 'state', 'card'] as const;

export type SearchedType = (typeof SEARCHED_TYPES)[number];

/** What kinds of text a record is found by. The numbers are stored: append, never reorder. */
export const FIELD_KINDS = [
  'id',
  'shortcut',
  'title',
  'tag',
  'asked',
  'when',
  'say',
  'send',
  'never',
  'line',
  'category',
] as const;

export type FieldKind = (typeof FIELD_KINDS)[number];

/** One text of a record: where it stands and what it says. */
export interface SearchText {
  readonly kind: FieldKind;
  readonly locale: Locale;
  readonly text: string;
}

/** All that search needs to know of a record. */
export interface SearchDoc {
  readonly type: SearchedType;
  readonly id: string;
  /** Id of the category, where the record has one. */
  readonly category: string | undefined;
  readonly shortcut: string | undefined;
  /** Titles first, then the rest, locale by locale; no text twice in a locale and kind. */
  readonly texts: readonly SearchText[];
}

/** The categories of a pack: their titles by locale. */
export interface SearchCategory {
  readonly id: string;
  readonly titles: Partial<Record<Locale, string>>;
}

/**
 * The order in which records are numbered: short titles first, so that where a list of candidates must end it ends with
 * those that a few letters cover least; then type and id. It does not depend on the order in which records came.
 */
export function compareDocs(a: SearchDoc, b: SearchDoc): number {
  return titleLength(a) - titleLength(b) || compareText(a.type, b.type) || compareText(a.id, b.id);
}

/** Plain order of UTF-16 units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function titleLength(doc: SearchDoc): number {
  for (const locale of LOCALES) {
    const title = doc.texts.find((text) => text.kind === 'title' && text.locale === locale)?.text;
    if (title !== undefined) return locale === 'en' ? Math.ceil(title.length / 3) : title.length;
  }
  return 0xffff;
}

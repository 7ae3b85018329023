import { LOCALES, type Locale } from '../script/locale.ts';
import { fold, isHan } from './folding.ts';
import { highlight, type Range } from './highlight.ts';
import { areForms } from './inflection.ts';
import type { Matching } from './matching.ts';
import type { Query } from './query.ts';
import type { Found } from './ranking.ts';
import { idOfRecord, typeOfRecord } from './record-keys.ts';
import { KIND } from './record-pieces.ts';
import { FIELD_KINDS, type FieldKind, type SearchedType } from './search-doc.ts';
import { categoryTitle, type SearchIndex } from './search-index.ts';
import { PieceCursor } from './text-store.ts';

/** What made a text match. */
export type MatchedBy = 'characters' | 'pinyin' | 'initials' | 'english' | 'typo';

/** A text as it stands in the record, with the stretches that matched; `text.slice(...range)` is what matched. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** A result: enough to draw a row without reading the record. */
export interface Hit {
  readonly packId: string;
  readonly type: SearchedType;
  readonly id: string;
  /** Language of the row: the preferred one where the record has it. */
  readonly locale: Locale;
  /** 0 to about 1.8, comparable within one search only. */
  readonly score: number;
  readonly title: MarkedText;
  readonly shortcut: string | undefined;
  /** Id and title of the category, where there is one. */
  readonly category: { readonly id: string; readonly title: string } | undefined;
  /** Where it matched best: the field, its language, the text. */
  readonly match: MarkedText & { readonly field: FieldKind; readonly locale: Locale };
  readonly by: MatchedBy;
}

/** The rows of a found record: one, or one a language. */
export function makeHit(index: SearchIndex, found: Found, matching: Matching, options: HitOptions): Hit[] {
  const { preferred, locale: only, rows = 'record', least = 0 } = options;
  const texts = textsOf(index, found);
  const present = LOCALES.filter((locale) => texts.some((text) => text.locale === locale && text.kind === 'title'));
  const scoreOf = (locale: Locale) => found.scores[LOCALES.indexOf(locale)]?.score ?? 0;
  if (rows === 'locale') {
    return present
      .filter((locale) => (only === undefined || locale === only) && scoreOf(locale) >= least)
      .sort((a, b) => scoreOf(b) - scoreOf(a))
      .map((locale) => makeRow(index, found, matching, texts, locale, locale, scoreOf(locale)));
  }
  const allowed = only === undefined ? present : present.filter((locale) => locale === only);
  const row = allowed.find((locale) => locale === preferred) ?? allowed[0];
  if (row === undefined) return [];
  const best = allowed.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a), row);
  return [makeRow(index, found, matching, texts, row, best, found.best)];
}

export interface HitOptions {
  readonly preferred?: Locale;
  readonly locale?: Locale;
  readonly rows?: 'record' | 'locale';
  readonly least?: number;
}

interface StoredText {
  readonly kind: FieldKind;
  readonly locale: Locale;
  readonly text: string;
  readonly place: number;
}

/** Titles, shortcut and the pieces that matched; the others are not needed to draw a row. */
function textsOf(index: SearchIndex, found: Found): StoredText[] {
  const texts: StoredText[] = [];
  const cursor = new PieceCursor().over(
    index.text,
    index.textAt[found.record] ?? 0,
    index.textAt[found.record + 1] ?? 0,
  );
  while (cursor.next()) {
    if (cursor.kind > KIND.title && !found.scores.some(({ piece }) => piece === cursor.start)) continue;
    const kind = FIELD_KINDS[cursor.kind] ?? 'line';
    texts.push({ kind, locale: LOCALES[cursor.locale] ?? 'zh-CN', text: cursor.text(), place: cursor.start });
  }
  return texts;
}

function makeRow(
  index: SearchIndex,
  found: Found,
  matching: Matching,
  texts: readonly StoredText[],
  row: Locale,
  matched: Locale,
  score: number,
): Hit {
  const result = found.scores[LOCALES.indexOf(matched)];
  const title = texts.find((text) => text.kind === 'title' && text.locale === row)?.text ?? '';
  const place = index.category[found.record] ?? 0;
  const categoryName = categoryTitle(index, place, row);
  const piece = texts.find((text) => text.place === result?.piece);
  const field = piece?.kind ?? 'category';
  const matchedText = piece?.text ?? categoryTitle(index, place, matched) ?? '';
  const marked = mark(title, matching, 'title');
  const match = field === 'title' && matched === row ? marked : mark(matchedText, matching, field);
  return {
    packId: index.packId,
    type: typeOfRecord(index, found.record),
    id: idOfRecord(index, found.record),
    locale: row,
    score,
    title: marked,
    shortcut: texts.find((text) => text.kind === 'shortcut')?.text,
    category:
      categoryName === undefined ? undefined : { id: index.categories[place - 1]?.id ?? '', title: categoryName },
    match: { ...match, field, locale: matched },
    by: mannerOf(matching, result?.manner ?? 'letters', match),
  };
}

function mark(text: string, matching: Matching, field: FieldKind): MarkedText {
  const units = fold(text);
  if (field === 'id' || field === 'shortcut') return { text, ranges: codeRanges(units, matching) };
  return { text, ranges: highlight(units, FIELD_KINDS.indexOf(field), matching) };
}

/** The beginning of an id or shortcut that was typed. */
function codeRanges(units: Uint16Array, { query }: Matching): Range[] {
  let same = 0;
  for (let i = 0; i < units.length && same < query.units.length; i++) {
    if (units[i] === query.units[same]) same++;
    else if ((units[i] ?? 0) > 0) return [];
    if (same === query.units.length) return [[0, i + 1]];
  }
  return [];
}

function mannerOf({ query }: Matching, manner: string, match: MarkedText): MatchedBy {
  if (manner === 'slips') return 'typo';
  const marked = match.ranges.map(([from, to]) => match.text.slice(from, to)).join('');
  const units = fold(marked);
  const hans = units.filter(isHan).length;
  if (hans === 0)
    return query.hans > 0 || manner === 'sounds' ? 'characters' : isTyped(query, marked) ? 'english' : 'typo';
  if (manner === 'letters') return 'characters';
  const letters = query.units.length - query.hans;
  if (letters > 0) return hans - query.hans >= letters * 0.7 ? 'initials' : 'pinyin';
  return query.units.every((unit) => !isHan(unit) || units.includes(unit)) ? 'characters' : 'pinyin';
}

/** Tells whether every word that matched is a typed one, a form of it, or begins with it. */
function isTyped(query: Query, marked: string): boolean {
  const typed = query.words.map((word) => word.text);
  const words = String.fromCharCode(...fold(marked)).split('\0');
  return words.every((word) => typed.some((one) => word.startsWith(one) || areForms(one, word)));
}

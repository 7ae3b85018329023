import { LOCALES, type Locale } from '../script/locale.ts';
import { fold } from './folding.ts';
import { recordsOf } from './record-keys.ts';
import { KIND } from './record-pieces.ts';
import { SEARCHED_TYPES, type SearchedType } from './search-doc.ts';
import type { SearchIndex } from './search-index.ts';
import { PieceCursor } from './text-store.ts';

/** What may be found at all. Every condition given must hold. */
export interface SearchFilters {
  readonly packs?: readonly string[];
  readonly types?: readonly SearchedType[];
  readonly category?: string;
  /** A tag in any language, letter for letter but for case, width and traditional characters. */
  readonly tag?: string;
  /** Only records with texts in this language, matched in it alone. */
  readonly locale?: Locale;
  /** Keys (recordKey) of the only records wanted, e.g. favourites. */
  readonly only?: ReadonlySet<string>;
  /** Keys of records to leave out, e.g. those replaced by the agent’s own. */
  readonly without?: ReadonlySet<string>;
}

/** Which records of an index pass (1), or undefined when all do. */
export function allowedBy(index: SearchIndex, filters: SearchFilters): Uint8Array | undefined {
  const { packs, types, category, tag, locale, only, without } = filters;
  const nothing = { packs, types, category, tag, locale, only, without };
  if (Object.values(nothing).every((one) => one === undefined)) return undefined;
  const mask = new Uint8Array(index.size);
  if (packs !== undefined && !packs.includes(index.packId)) return mask;
  const place = category === undefined ? 0 : index.categories.findIndex(({ id }) => id === category) + 1;
  if (category !== undefined && place === 0) return mask;
  const localeBit = locale === undefined ? 0 : 16 << LOCALES.indexOf(locale);
  const typeBits = types?.reduce((bits, type) => bits | (1 << SEARCHED_TYPES.indexOf(type)), 0);
  const wanted = tag === undefined ? undefined : String.fromCharCode(...fold(tag.slice(0, 200)));
  for (let record = 0; record < index.size; record++) {
    const traits = index.traits[record] ?? 0;
    if (localeBit > 0 && (traits & localeBit) === 0) continue;
    if (typeBits !== undefined && ((typeBits >> (traits & 15)) & 1) === 0) continue;
    if (place > 0 && index.category[record] !== place) continue;
    mask[record] = 1;
  }
  if (only !== undefined) {
    const wantedToo = new Uint8Array(index.size);
    for (const record of recordsOf(index, only)) wantedToo[record] = mask[record] ?? 0;
    mask.set(wantedToo);
  }
  for (const record of recordsOf(index, without ?? [])) mask[record] = 0;
  if (wanted !== undefined) keepTagged(index, mask, wanted);
  return mask;
}

function keepTagged(index: SearchIndex, mask: Uint8Array, wanted: string): void {
  const cursor = new PieceCursor();
  for (let record = 0; record < mask.length; record++) {
    if (mask[record] === 0) continue;
    mask[record] = 0;
    cursor.over(index.text, index.textAt[record] ?? 0, index.textAt[record + 1] ?? 0);
    while (mask[record] === 0 && cursor.next()) {
      if (cursor.kind !== KIND.tag || cursor.length !== wanted.length) continue;
      if (String.fromCharCode(...fold(cursor.text())) === wanted) mask[record] = 1;
    }
  }
}

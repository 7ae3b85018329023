import { LOCALES } from '../script/locale.ts';
import type { LatticeTable } from './align.ts';
import type { Matching } from './matching.ts';
import { KIND, type RecordPieces } from './record-pieces.ts';
import { FIELD_KINDS } from './search-doc.ts';

/** How a text was matched. */
export type Manner = 'letters' | 'sounds' | 'slips';

/** What a record’s texts of one locale are worth for a query. */
export interface LocaleScore {
  score: number;
  /** Place in the index’s text of the piece that matched best; -1 when none but the category did. */
  piece: number;
  manner: Manner;
  /** True when the id, the shortcut or a whole title was typed: nothing goes before it. */
  exact: boolean;
}

/** What a full match in a field is worth; a title is worth most. */
export const WORTH: Float32Array = Float32Array.from(FIELD_KINDS, (kind) => {
  const worth = { id: 1, shortcut: 1, title: 1, tag: 0.93, asked: 0.72, when: 0.7, category: 0.6, say: 0.6, send: 0.6 };
  return (worth as Partial<Record<string, number>>)[kind] ?? 0.55;
});

/** A name with which a query has less in common than this is not what was misspelt. */
const LEAST_TO_SLIP = 0.15;

/** A share above this is all of it, but for rounding. */
const WHOLE = 0.999;

/** Mass from which on a query is read as prose too, of which no one text need have all: six characters, eighteen letters. */
export const PROSE_MASS = 18;
const PROSE_SHARE = 0.6;

/** Scores a record whose pieces have been read: one score for each locale, 0 to about 1.1. */
export function scoreRecord(pieces: RecordPieces, matching: Matching, categories: readonly number[]): LocaleScore[] {
  const scores: LocaleScore[] = LOCALES.map(() => ({ score: 0, piece: -1, manner: 'letters', exact: false }));
  const code = scoreCode(pieces, matching);
  for (let locale = 0; locale < LOCALES.length; locale++) {
    const score = scores[locale] as LocaleScore;
    scoreLocale(pieces, matching, locale, score);
    const category = categories[locale] ?? 0;
    if (category > score.score) Object.assign(score, { score: category, piece: -1 });
    if (!score.exact && (code.exact || code.score > score.score)) Object.assign(score, code);
  }
  return scores;
}

function scoreLocale(pieces: RecordPieces, matching: Matching, locale: number, result: LocaleScore): void {
  const { query, slots, aligner, bag, slips } = matching;
  bag.begin();
  let best = 0;
  let support = 0;
  let seen = false;
  for (let at = 0; at < pieces.count; at++) {
    const kind = pieces.kind[at] ?? 0;
    if (kind <= (KIND.shortcut ?? 1) || pieces.locale[at] !== locale) continue;
    seen = true;
    const from = pieces.from[at] ?? 0;
    const to = pieces.to[at] ?? 0;
    const worth = WORTH[kind] ?? 0;
    const match = bag.scan(pieces.units, from, to, worth);
    const share = slots.totalWeight > 0 ? match.weight / slots.totalWeight : 0;
    let value = share * (0.88 + 0.12 * (match.found / Math.max(1, match.words))) + Math.min(0.03, 0.01 * match.inOrder);
    let manner: Manner = 'letters';
    let whole = share > WHOLE && match.found === match.words;
    const lattice = latticeFor(kind, matching);
    if (pieces.han[at] === true && lattice.places > 0) {
      const { score, start, end } = aligner.align(lattice, pieces.units, from, to);
      const fit = score / query.totalMass;
      const along = fit * (0.9 + 0.08 * ((end - start) / Math.max(1, to - from)) + (start === 0 ? 0.02 : 0));
      whole ||= along > WHOLE;
      if (along > value) {
        value = along;
        manner = 'sounds';
      }
      if (slips !== undefined && kind <= KIND.tag && value < 0.8 && value > LEAST_TO_SLIP) {
        const slip = slips.compare(pieces.units, from, to);
        const slipped = slip.score * (0.84 + 0.06 * ((slip.end - slip.start) / Math.max(1, to - from)));
        if (slipped > value) {
          value = slipped;
          manner = 'slips';
        }
      }
    }
    if (kind === KIND.title && whole) result.exact = true;
    if (value > 0.85) support++;
    if (value * worth > best) {
      best = value * worth;
      result.piece = pieces.place[at] ?? -1;
      result.manner = manner;
    }
  }
  if (!seen) return;
  const whole = slots.totalWeight || 1;
  const isProse = query.totalMass >= PROSE_MASS;
  const together = (isProse ? bag.repeated() : bag.together()) / whole;
  result.score = best + 0.5 * Math.max(0, together - best) + (0.03 * support) / (support + 4);
  if (isProse) result.score += PROSE_SHARE * together;
}

/** The id or the shortcut typed out, or its beginning. */
function scoreCode(pieces: RecordPieces, { query }: Matching): LocaleScore {
  const result: LocaleScore = { score: 0, piece: -1, manner: 'letters', exact: false };
  if (query.hans > 0) return result;
  for (let at = 0; at < pieces.count && (pieces.kind[at] ?? 9) <= (KIND.shortcut ?? 1); at++) {
    let length = 0;
    let same = 0;
    for (let i = pieces.from[at] ?? 0; i < (pieces.to[at] ?? 0); i++) {
      const unit = pieces.units[i] ?? 0;
      if (unit === 0) continue;
      if (same === length && query.units[same] === unit) same++;
      length++;
    }
    if (same < query.units.length) continue;
    const isShortcut = pieces.kind[at] === KIND.shortcut;
    const score = same === length ? 1.1 : isShortcut ? 0.85 + 0.1 * (same / length) : same >= 4 ? 0.8 : 0;
    if (score > result.score) {
      result.score = score;
      result.exact = same === length;
      result.piece = pieces.place[at] ?? -1;
    }
  }
  return result;
}

/** Initials are looked for in titles and tags only. */
export function latticeFor(kind: number, { lattice, proseLattice }: Matching): LatticeTable {
  return kind === KIND.title || kind === KIND.tag ? lattice : proseLattice;
}

import { isHan, SEPARATOR, SILENT } from './folding.ts';
import { ANY_INITIAL, initialsKey, pairKey, singleKey } from './posting-keys.ts';
import { classOfUnit, FIRST_HAN, type Readings } from './readings.ts';

/** Where the keys of a text go. */
export interface KeySink {
  key(key: number): void;
  word(word: string): void;
}

/** How thoroughly a text is keyed. */
export interface KeyDepth {
  /** Single characters and every reading of a character, not only the first. */
  readonly readings: boolean;
  /** Initials of syllables. */
  readonly initials: boolean;
}

export const TITLE_DEPTH: KeyDepth = { readings: true, initials: true };
export const QUESTION_DEPTH: KeyDepth = { readings: true, initials: false };
export const BODY_DEPTH: KeyDepth = { readings: false, initials: false };

/** Longest word that is indexed; the rest of a longer one is cut off. */
export const LONGEST_WORD = 32;

/** Says every key and word of a folded text. */
export function keysOfText(units: Uint16Array, length: number, depth: KeyDepth, table: Readings, sink: KeySink): void {
  let before: readonly number[] = NONE;
  let initialsBefore: readonly number[] = START;
  for (let i = 0; i < length; i++) {
    const unit = units[i] ?? SEPARATOR;
    if (isHan(unit)) {
      const all = depth.readings ? readingsOf(unit, table) : NONE;
      const classes = depth.readings ? classesOf(unit, all, table) : [classOfUnit(unit, table)];
      for (const one of classes) {
        if (depth.readings) sink.key(singleKey(one));
        for (const last of before) sink.key(pairKey(last, one));
      }
      before = classes;
      if (depth.initials) initialsBefore = initials(all, initialsBefore, table, sink);
    } else {
      before = NONE;
      initialsBefore = i === 0 ? START : NONE;
      if (unit > SILENT) i = word(units, i, length, sink);
    }
  }
}

const NONE: readonly number[] = [];
const START: readonly number[] = [0];

function initials(all: readonly number[], before: readonly number[], table: Readings, sink: KeySink) {
  const letters = all.map((syllable) => table.initialOf[syllable] ?? 0);
  for (const letter of letters) {
    sink.key(initialsKey(letter, ANY_INITIAL));
    for (const last of before) sink.key(initialsKey(last, letter));
  }
  return letters;
}

/** The numbers of a character’s readings, the most usual first. */
export function readingsOf(unit: number, table: Readings): readonly number[] {
  const first = table.first[unit - FIRST_HAN] ?? 0;
  if (first === 0) return NONE;
  const further = table.further.get(unit);
  return further === undefined ? [first - 1] : [first - 1, ...further];
}

/** The classes under which a character is indexed. */
export function classesOf(unit: number, all: readonly number[], table: Readings): readonly number[] {
  if (all.length < 2) return [classOfUnit(unit, table)];
  return [...new Set(all.map((syllable) => table.classOf[syllable] ?? 0))];
}

function word(units: Uint16Array, from: number, length: number, sink: KeySink): number {
  let text = '';
  let i = from;
  for (; i < length; i++) {
    const unit = units[i] ?? SEPARATOR;
    if (unit === SEPARATOR || isHan(unit)) break;
    if (unit !== SILENT && text.length < LONGEST_WORD) text += String.fromCharCode(unit);
  }
  sink.word(text);
  return i - 1;
}

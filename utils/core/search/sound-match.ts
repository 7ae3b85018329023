import { type Readings, readings, soundClass } from './readings.ts';

/**
 * How well what was typed fits syllables: pairs of a syllable’s number and its fit, 1 to 100; what is missing does not.
 * Typed letters are a whole syllable, the beginning of one, or an initial; a character stands for its readings.
 */
const EXACT = 100;
const SLURRED = 86;
const BEGUN = 94;
const BEGUN_SLURRED = 82;
const INITIAL = 78;
const INITIAL_SLURRED = 70;
const HOMOPHONE = 80;
const NEAR_HOMOPHONE = 70;

const tables = new Map<string, Uint16Array>();

function table(key: string, judge: (syllable: string, number: number, all: Readings) => number): Uint16Array {
  const known = tables.get(key);
  if (known !== undefined) return known;
  const all = readings();
  const pairs: number[] = [];
  all.syllables.forEach((syllable, number) => {
    const fit = judge(syllable, number, all);
    if (fit > 0) pairs.push(number, fit);
  });
  const made = Uint16Array.from(pairs);
  tables.set(key, made);
  return made;
}

/** A syllable spelt out: itself, and what sounds alike. */
export function syllableFit(number: number): Uint16Array {
  return table(`=${number}`, (_, other, all) =>
    other === number ? EXACT : all.classOf[other] === all.classOf[number] ? SLURRED : 0,
  );
}

/** The beginning of a syllable, at least two letters. */
export function beginningFit(letters: string): Uint16Array {
  const slurred = soundClass(letters);
  return table(`${letters}…`, (syllable) =>
    syllable.startsWith(letters) ? BEGUN : soundClass(syllable).startsWith(slurred) ? BEGUN_SLURRED : 0,
  );
}

/** One initial: a letter, or zh, ch, sh. */
export function initialFit(letters: string): Uint16Array {
  const letter = letters.charAt(0);
  return table(`${letters}-`, (syllable) =>
    syllable.startsWith(letters) ? INITIAL : syllable.startsWith(letter) ? INITIAL_SLURRED : 0,
  );
}

/** A character typed for another one that sounds the same: `numbers` are its readings. */
export function homophoneFit(numbers: readonly number[]): Uint16Array {
  return table(`~${numbers.join()}`, (_, other, all) => {
    let fit = 0;
    for (const number of numbers) {
      if (number === other) return HOMOPHONE;
      if (all.classOf[other] === all.classOf[number]) fit = NEAR_HOMOPHONE;
    }
    return fit;
  });
}

/** Numbers of the syllables that a fit accepts. */
export function accepted(fit: Uint16Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < fit.length; at += 2) numbers.push(fit[at] ?? 0);
  return numbers;
}

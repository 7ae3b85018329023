import { type Readings, readings, soundClass } from './readings.ts';

/**
 * How well what was typed fits each syllable, 0 to 100, by the number of the syllable.
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

const tables = new Map<string, Uint8Array>();

function table(key: string, judge: (syllable: string, number: number, all: Readings) => number): Uint8Array {
  const known = tables.get(key);
  if (known !== undefined) return known;
  const all = readings();
  const made = Uint8Array.from(all.syllables, (syllable, number) => judge(syllable, number, all));
  tables.set(key, made);
  return made;
}

/** A syllable spelt out: itself, and what sounds alike. */
export function syllableFit(number: number): Uint8Array {
  return table(`=${number}`, (_, other, all) =>
    other === number ? EXACT : all.classOf[other] === all.classOf[number] ? SLURRED : 0,
  );
}

/** The beginning of a syllable, at least two letters. */
export function beginningFit(letters: string): Uint8Array {
  const slurred = soundClass(letters);
  return table(`${letters}…`, (syllable) =>
    syllable.startsWith(letters) ? BEGUN : soundClass(syllable).startsWith(slurred) ? BEGUN_SLURRED : 0,
  );
}

/** One initial: a letter, or zh, ch, sh. */
export function initialFit(letters: string): Uint8Array {
  const letter = letters.charAt(0);
  return table(`${letters}-`, (syllable) =>
    syllable.startsWith(letters) ? INITIAL : syllable.startsWith(letter) ? INITIAL_SLURRED : 0,
  );
}

/** A character typed for another one that sounds the same: `numbers` are its readings. */
export function homophoneFit(numbers: readonly number[]): Uint8Array {
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
export function accepted(fit: Uint8Array): number[] {
  const numbers: number[] = [];
  fit.forEach((value, number) => {
    if (value > 0) numbers.push(number);
  });
  return numbers;
}

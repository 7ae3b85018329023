import { readGaps, readNumbers } from './small-numbers.ts';
import { CHARACTERS, FINALS, INITIALS, SECOND_READINGS, SYLLABLES as SYLLABLE_TABLE } from './tables/readings.ts';

/**
 * Readings of Chinese characters in pinyin without tones (ü is v), up to three a character.
 * A *class* is what sounds alike to a hasty ear or finger: zh/z, ch/c, sh/s, -ng/-n and ü/u are one.
 */
export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;

/** Pseudo-classes of characters without a known reading, so that they are found by themselves. */
const UNREAD_CLASSES = 48;

export interface Readings {
  /** Every syllable; its place is its number. */
  readonly syllables: readonly string[];
  /** Number of a syllable by its letters; "lue" and "nue" stand for lve and nve. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Class of each syllable. */
  readonly classOf: Uint16Array;
  /** First letter of each syllable, a = 1. */
  readonly initialOf: Uint8Array;
  /** Count of classes, pseudo-classes included. */
  readonly classes: number;
  /** First reading of a character (index: unit - FIRST_HAN), plus one; 0 when unknown. */
  readonly first: Uint16Array;
  /** 1 for characters with further readings (index: unit - FIRST_HAN). */
  readonly hasFurther: Uint8Array;
  /** Further readings of the few characters that have them. */
  readonly further: ReadonlyMap<number, readonly number[]>;
}

let cached: Readings | undefined;

/** The readings, unpacked on first use (about a millisecond). */
export function readings(): Readings {
  cached ??= unpack();
  return cached;
}

/** The class by which a simplified character is indexed: that of its first reading, or a pseudo-class. */
export function classOfUnit(unit: number, table: Readings): number {
  const first = table.first[unit - FIRST_HAN] ?? 0;
  return first > 0 ? (table.classOf[first - 1] ?? 0) : table.classes - UNREAD_CLASSES + (unit % UNREAD_CLASSES);
}

/** What a syllable sounds like to a hasty ear. */
export function soundClass(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace('v', 'u');
}

function unpack(): Readings {
  const syllables: string[] = [];
  const table = SYLLABLE_TABLE.split(' ').map((row) => {
    const [initial = '', finals = ''] = row.split(':');
    return finals.split(',').map((final) => syllables.push(initial + final) - 1);
  });
  const numberOf = new Map(syllables.map((syllable, number) => [syllable, number]));
  const classes = new Map<string, number>();
  const classOf = Uint16Array.from(syllables, (syllable) => {
    const sound = soundClass(syllable);
    const number = classes.get(sound) ?? classes.size;
    classes.set(sound, number);
    return number;
  });
  const first = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
  const finals = readNumbers(FINALS);
  const initials = readNumbers(INITIALS);
  readGaps(CHARACTERS, FIRST_HAN - 1).forEach((unit, at) => {
    first[unit - FIRST_HAN] = (table[initials[at] ?? 0]?.[finals[at] ?? 0] ?? 0) + 1;
  });
  const further = new Map(
    SECOND_READINGS.split(' ').map((entry) => [
      entry.charCodeAt(0),
      entry
        .slice(1)
        .split(',')
        .map((syllable) => numberOf.get(syllable) ?? 0),
    ]),
  );
  for (const alias of ['lue', 'nue']) numberOf.set(alias, numberOf.get(alias.replace('u', 'v')) ?? 0);
  const hasFurther = new Uint8Array(first.length);
  for (const unit of further.keys()) hasFurther[unit - FIRST_HAN] = 1;
  return {
    syllables,
    numberOf,
    classOf,
    initialOf: Uint8Array.from(syllables, (syllable) => syllable.charCodeAt(0) - 96),
    classes: classes.size + UNREAD_CLASSES,
    first,
    hasFurther,
    further,
  };
}

import { BUILTIN_SLOTS } from '../slots/builtin-slots.ts';
import { slotNames } from '../slots/slot-pattern.ts';

/** What own words do to the blanks of the text they replace. */
export interface BlankChanges {
  /** Blanks that the pack's text has and the own one has not. */
  readonly removed: readonly string[];
  /** Names in braces that nothing fills. */
  readonly unknown: readonly string[];
}

const BUILTIN: ReadonlySet<string> = new Set(BUILTIN_SLOTS.map(({ name }) => name));
/** Anything in braces, also what is no slot's name: `{Surname}`, `{姓}`. */
const BRACES = /\{([^{}\n]{0,64})\}/g;

/** Compares the blanks of two texts. `declared`: slots that the pack knows beside the built-in ones. */
export function blankChanges(before: string, mine: string, declared: Iterable<string> = []): BlankChanges {
  const kept = new Set(slotNames(mine));
  return {
    removed: slotNames(before).filter((name) => !kept.has(name)),
    unknown: unknownBlanks(mine, declared),
  };
}

/** Names in braces that are no slot's, each once. */
export function unknownBlanks(text: string, declared: Iterable<string> = []): string[] {
  const known = new Set([...BUILTIN, ...declared]);
  const names = Array.from(text.matchAll(BRACES), (match) => match[1] as string);
  return [...new Set(names)].filter((name) => !known.has(name));
}

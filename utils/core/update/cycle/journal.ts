/** Steps of a cycle, in order. A kill between any two of them is harmless: the next cycle goes on from what is stored. */
export const STEPS = ['begin', 'metadata', 'offers', 'obtain', 'stage', 'finish'] as const;

export type Step = (typeof STEPS)[number];

/** What a cycle was doing last, written before it does it. */
export interface Journal {
  readonly repository: string;
  readonly step: Step;
  readonly at: number;
  /** The pack file being fetched and read. */
  readonly digest?: string;
  /** How often reading this very file was begun and never ended. */
  readonly attempts?: number;
}

/** After so many cycles that died over one file it is left alone for a day, or until another one takes its place. */
export const MOST_ATTEMPTS = 3;
const DAY = 86_400_000;

/** How often reading a file was begun without end, by a journal that was left behind. */
export function attemptsOf(journal: Journal | undefined, digest: string, now: number): number {
  if (journal?.digest !== digest) return 0;
  const age = now - journal.at;
  return age >= 0 && age < DAY ? (journal.attempts ?? 0) : 0;
}

import { lintForm, phraseForms } from './lint-form.ts';
import type { NeverEntry } from './never-entries.ts';
import { compilePhrases } from './phrase-automaton.ts';
import { withoutNested, withoutOverlaps } from './resolve-overlaps.ts';

/** 知不知道 asks and does not deny: the 不 of an A-not-A question begins no phrase. */
function isQuestion(normal: string, start: number): boolean {
  return normal[start] === '不' && start > 0 && normal[start - 1] === normal[start + 1];
}

/** A stretch of typed text that must not be said. Offsets are UTF-16 in the text as typed, `end` exclusive. */
export interface LintHit {
  readonly start: number;
  readonly end: number;
  /** All entries with this phrase, at least one; each has its own replacement. */
  readonly entries: readonly NeverEntry[];
}

export type Lint = (text: string) => readonly LintHit[];

/**
 * A search for all phrases at once. Hits are in order and do not overlap: what lies inside of a longer phrase is not
 * reported, and of two that overlap the longer is (on a tie the first). Time grows with the text, not with the list.
 */
export function createLinter(entries: readonly NeverEntry[]): Lint {
  const byForm = new Map<string, NeverEntry[]>();
  for (const entry of entries) {
    for (const form of phraseForms(entry.phrase)) {
      const same = byForm.get(form);
      if (same) same.push(entry);
      else byForm.set(form, [entry]);
    }
  }
  const groups = [...byForm.values()];
  const automaton = compilePhrases([...byForm.keys()]);
  return (text) => {
    const { normal, startOf, endOf } = lintForm(text);
    const found = withoutOverlaps(withoutNested(automaton.longestByEnd(normal)));
    return found
      .filter(({ start }) => !isQuestion(normal, start))
      .map(({ start, end, phrase }) => ({
        start: startOf(start),
        end: endOf(end),
        entries: groups[phrase] as NeverEntry[],
      }));
  };
}

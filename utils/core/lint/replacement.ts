import type { LintHit } from './linter.ts';

/** A change of a text: the stretch that goes and what comes in its place. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

const ENDS_SENTENCE = /[.!?。！？…]["'”’）)]?$/;
const PAUSES = /^[\s]*[,.;:!?，。；：！？、…～~]+/;
const STARTS_WORD = /^[\p{L}\p{N}]/u;

/**
 * Puts a replacement where a hit stands. One that is a whole sentence takes the place of the punctuation after the hit
 * too, so that none stands double, and keeps a space before a following English word.
 */
export function replacement(text: string, hit: Pick<LintHit, 'start' | 'end'>, instead: string): TextChange {
  const { start } = hit;
  if (!ENDS_SENTENCE.test(instead)) return { start, end: hit.end, insert: instead };
  const end = hit.end + (PAUSES.exec(text.slice(hit.end))?.[0].length ?? 0);
  const needsSpace = /[!-~]$/.test(instead) && STARTS_WORD.test(text.slice(end));
  return { start, end, insert: needsSpace ? `${instead} ` : instead };
}

/** The text after a change. */
export function changed(text: string, { start, end, insert }: TextChange): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** Which hit a key acts on: the one the caret touches, else the last before it, else the first; −1 without hits. */
export function hitAt(hits: readonly LintHit[], caret: number): number {
  const touched = hits.findIndex(({ start, end }) => start <= caret && caret <= end);
  if (touched >= 0) return touched;
  const before = hits.findLastIndex(({ end }) => end < caret);
  return before >= 0 ? before : hits.length > 0 ? 0 : -1;
}

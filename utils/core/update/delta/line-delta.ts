import { isText, isWhole } from '../tuf/shape.ts';

/**
 * One step of a delta, in order: `[start, count]` takes lines of the old pack as they are; `[start, before, text,
 * after]` takes one old line with everything between its first `before` and last `after` characters replaced by
 * `text`; a text alone is a new line. Characters are UTF-16 units.
 */
export type DeltaStep =
  | readonly [start: number, count: number]
  | readonly [start: number, before: number, text: string, after: number]
  | string;

/** An unsigned hint of how to make one version of a pack from another; only the digest of the result is believed. */
export interface LineDelta {
  readonly format: 'cuecard-delta';
  readonly steps: readonly DeltaStep[];
}

/** Most steps a delta may have: more would be larger than the pack. */
const MOST_STEPS = 100_000;

/** Reads a delta; undefined when it is malformed. */
export function parseDelta(value: unknown): LineDelta | undefined {
  const { format, steps } = Object(value) as { format?: unknown; steps?: unknown };
  if (format !== 'cuecard-delta' || !Array.isArray(steps) || steps.length > MOST_STEPS) return undefined;
  return steps.every(isStep) ? { format, steps } : undefined;
}

function isStep(step: unknown): step is DeltaStep {
  if (isText(step)) return true;
  if (!Array.isArray(step)) return false;
  const [start, second, text, after] = step as unknown[];
  if (!isWhole(start, 0) || !isWhole(second, 0)) return false;
  return step.length === 2 || (step.length === 4 && isText(text) && isWhole(after, 0));
}

/**
 * The new pack's text by a delta from the old one's; undefined when the delta does not fit it or the result passes
 * `limit` UTF-16 units. Whether it is the right text only its digest tells.
 */
export function applyDelta(old: string, delta: LineDelta, limit: number): string | undefined {
  const lines = old.split('\n');
  const made: string[] = [];
  let length = 0;
  for (const step of delta.steps) {
    const added = stepLines(lines, step);
    if (!added) return undefined;
    for (const line of added) {
      length += line.length + 1;
      if (length > limit + 1) return undefined;
      made.push(line);
    }
  }
  return made.join('\n');
}

function stepLines(lines: readonly string[], step: DeltaStep): readonly string[] | undefined {
  if (typeof step === 'string') return [step];
  const [start, second] = step;
  if (step.length === 2) return start + second <= lines.length ? lines.slice(start, start + second) : undefined;
  const line = lines[start];
  const [, before, text, after] = step;
  if (line === undefined || before + after > line.length) return undefined;
  return [line.slice(0, before) + text + line.slice(line.length - after)];
}

import { isText, isWhole } from '../tuf/shape.ts';

/**
 * One step of a delta, in order: `[start, count]` takes lines of the old pack as they are; `[start, keep, drop, text, …]`
 * takes one old line with pieces of it replaced, each after so many characters that stay; a text alone is a new line.
 * Characters are UTF-16 units.
 */
export type DeltaStep =
  | readonly [start: number, count: number]
  | readonly [start: number, ...splices: Splice[]]
  | string;

/** What replaces what: characters kept before it, characters dropped, the text put there. */
export type Splice = readonly [keep: number, drop: number, text: string];

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
  if (!Array.isArray(step) || step.length < 2) return false;
  const [start, ...rest] = step as unknown[];
  if (!isWhole(start, 0)) return false;
  return rest.length === 1 && isWhole(rest[0], 0) ? true : rest.every(isSplice);
}

function isSplice(value: unknown): value is Splice {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [keep, drop, text] = value as unknown[];
  return isWhole(keep, 0) && isWhole(drop, 0) && isText(text);
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
  const [start, ...rest] = step;
  const [count] = rest;
  if (typeof count === 'number') return start + count <= lines.length ? lines.slice(start, start + count) : undefined;
  const line = lines[start];
  const made = line === undefined ? undefined : spliced(line, rest as readonly Splice[]);
  return made === undefined ? undefined : [made];
}

function spliced(line: string, splices: readonly Splice[]): string | undefined {
  const parts: string[] = [];
  let at = 0;
  for (const [keep, drop, text] of splices) {
    parts.push(line.slice(at, at + keep), text);
    at += keep + drop;
    if (at > line.length) return undefined;
  }
  return parts.join('') + line.slice(at);
}

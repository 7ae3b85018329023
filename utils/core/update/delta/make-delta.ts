import { diffWords } from '../changes/diff-words.ts';
import type { DeltaStep, LineDelta } from './line-delta.ts';

/** The delta from one pack's text to another's, records matched by type and id. Always fits and gives `next` exactly. */
export function makeDelta(old: string, next: string): LineDelta {
  const lines = old.split('\n');
  const whole = new Map(lines.map((line, index) => [line, index]));
  const byRecord = new Map(lines.map((line, index) => [recordOf(line, index), index]));
  const steps: DeltaStep[] = [];
  next.split('\n').forEach((line, index) => {
    const same = whole.get(line);
    const last = steps.at(-1);
    if (same !== undefined) {
      const run = typeof last === 'object' && typeof last[1] === 'number' ? last[1] : 0;
      if (last !== undefined && run > 0 && Number(last[0]) + run === same)
        steps[steps.length - 1] = [Number(last[0]), run + 1];
      else steps.push([same, 1]);
      return;
    }
    const start = byRecord.get(recordOf(line, index));
    steps.push(start === undefined ? line : changedLine(start, lines[start] ?? '', line));
  });
  return { format: 'cuecard-delta', steps };
}

/** Which record a line holds; the header is named by its place, a line that is no record by itself. */
function recordOf(line: string, index: number): string {
  if (index === 0 || line === '') return `line ${index === 0 ? 'first' : 'last'}`;
  const { type, id } = Object(JSON.parse(line)) as { type?: unknown; id?: unknown };
  return `${type} ${id}`;
}

function changedLine(start: number, old: string, next: string): DeltaStep {
  const splices: [number, number, string][] = [];
  let keep = 0;
  for (const { kind, text } of diffWords(old, next)) {
    if (kind === 'same') {
      keep = text.length;
      continue;
    }
    const last = splices.at(-1);
    // What is gone and what came in its place are one piece.
    if (kind === 'added' && keep === 0 && last && last[1] > 0 && last[2] === '') last[2] = text;
    else splices.push([keep, kind === 'removed' ? text.length : 0, kind === 'added' ? text : '']);
    keep = 0;
  }
  return [start, ...splices];
}

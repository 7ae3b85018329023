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
      const isRun = typeof last !== 'string' && last?.length === 2 && last[0] + last[1] === same;
      if (isRun) steps[steps.length - 1] = [last[0], last[1] + 1];
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
  const shorter = Math.min(old.length, next.length);
  let before = 0;
  while (before < shorter && old[before] === next[before]) before += 1;
  let after = 0;
  while (after < shorter - before && old[old.length - 1 - after] === next[next.length - 1 - after]) after += 1;
  const text = next.slice(before, next.length - after);
  return text.isWellFormed() ? [start, before, text, after] : next;
}

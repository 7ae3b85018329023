/** Work in slices: a generator that yields whenever a millisecond or so has gone, and returns its result. */
export type Slices<T> = Generator<void, T>;

/** Does all slices at once. */
export function runSlices<T>(slices: Slices<T>): T {
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}

const RUN = 1024;

/** A sorted copy of a list: runs are sorted one by one, then merged (stable, like Array.prototype.sort). */
export function* sortInSlices<T>(items: readonly T[], compare: (a: T, b: T) => number): Slices<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left = [], right = []] = [runs[at], runs[at + 1]];
      merged.push(yield* mergeRuns(left, right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeRuns<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): Slices<T[]> {
  const merged: T[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] as T, right[j] as T];
    if (compare(a, b) <= 0) {
      merged.push(a);
      i++;
    } else {
      merged.push(b);
      j++;
    }
    if (merged.length % (RUN * 2) === 0) yield;
  }
  for (; i < left.length; i++) merged.push(left[i] as T);
  for (; j < right.length; j++) merged.push(right[j] as T);
  return merged;
}

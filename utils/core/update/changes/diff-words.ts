export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many words on one side the middle is shown as removed and added whole. */
const MOST_WORDS = 1500;
/** A word of letters and digits, a slot, a run of spaces, or one character: Chinese is compared by character. */
const WORD = /\{[a-z][a-z0-9_-]*\}|[\p{Script=Latin}\p{N}]+(?:['’][\p{Script=Latin}]+)*|\s+|[\s\S]/gu;

/** The words of two texts side by side, what is gone before what came. Joined, they give both texts exactly. */
export function diffWords(before: string, after: string): WordChange[] {
  const old = before.match(WORD) ?? [];
  const now = after.match(WORD) ?? [];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const middle = align(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return merge([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ]);
}

/** Longest common subsequence by dynamic programming (Wagner and Fischer, 1974). */
function align(old: readonly string[], now: readonly string[]): WordChange[] {
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: now.join('') },
    ];
  }
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      longest[here] =
        old[row] === now[column]
          ? (longest[here + width + 1] ?? 0) + 1
          : Math.max(longest[here + width] ?? 0, longest[here + 1] ?? 0);
    }
  }
  const changes: WordChange[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    const here = row * width + column;
    if (row < old.length && old[row] === now[column]) {
      changes.push({ kind: 'same', text: old[row] ?? '' });
      row += 1;
      column += 1;
    } else if (
      row < old.length &&
      (column === now.length || (longest[here + width] ?? 0) >= (longest[here + 1] ?? 0))
    ) {
      changes.push({ kind: 'removed', text: old[row++] ?? '' });
    } else {
      changes.push({ kind: 'added', text: now[column++] ?? '' });
    }
  }
  return changes;
}

/** Joins neighbours of one kind; between two unchanged places, what is gone comes before what came. */
function merge(changes: readonly WordChange[]): WordChange[] {
  const merged: WordChange[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') merged.push({ kind: 'removed', text: removed });
    if (added !== '') merged.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of changes) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text !== '') {
      flush();
      const last = merged.at(-1);
      if (last?.kind === 'same') merged[merged.length - 1] = { kind, text: last.text + text };
      else merged.push({ kind, text });
    }
  }
  flush();
  return merged;
}

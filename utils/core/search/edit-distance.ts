const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as [Uint8Array, Uint8Array, Uint8Array];

/**
 * Edits (insert, delete, replace, swap neighbours) between two words of at most 32 letters, or `limit + 1` when more
 * than `limit` are needed. With `begun` the second word may go on freely: the distance to its nearest beginning.
 * Optimal string alignment (Damerau 1964, Wagner and Fischer 1974).
 */
export function editDistance(a: string, b: string, limit: number, begun = false): number {
  if (!begun && Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = Math.min(b.length, a.length + limit);
  let [before, last, row] = rows;
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1);
      let edits = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
      edits = Math.min(edits, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      }
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  let result = last[Math.min(width, b.length)] ?? limit + 1;
  if (begun) for (let j = Math.max(0, a.length - limit); j <= width; j++) result = Math.min(result, last[j] ?? 99);
  else if (b.length > width) return limit + 1;
  return Math.min(result, limit + 1);
}

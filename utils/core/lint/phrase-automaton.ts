/** A stretch where a phrase stands; `phrase` is its index in the list. Offsets are UTF-16, `end` exclusive. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

export interface PhraseAutomaton {
  /** For each end in the text, the longest phrase that ends there. One pass, whatever the number of phrases. */
  longestByEnd(text: string): Occurrence[];
}

const ROOT = 0;
const NONE = -1;

/**
 * Compiles phrases into one automaton (A. Aho, M. Corasick, “Efficient string matching”, CACM 18/6, 1975), in time and
 * space linear in their total length. Empty phrases are never found; of equal ones the first is.
 */
export function compilePhrases(phrases: readonly string[]): PhraseAutomaton {
  const next: Map<number, number>[] = [new Map()];
  /** The longest phrase that is a suffix of what leads to a node. */
  const longest: number[] = [NONE];

  phrases.forEach((phrase, index) => {
    let node = ROOT;
    for (let at = 0; at < phrase.length; at += 1) {
      const unit = phrase.charCodeAt(at);
      let child = next[node]?.get(unit);
      if (child === undefined) {
        child = next.length;
        next.push(new Map());
        longest.push(NONE);
        next[node]?.set(unit, child);
      }
      node = child;
    }
    if (node !== ROOT && longest[node] === NONE) longest[node] = index;
  });

  const fallback: number[] = next.map(() => ROOT);
  const step = (from: number, unit: number): number => {
    for (let node = from; ; node = fallback[node] as number) {
      const child = next[node]?.get(unit);
      if (child !== undefined) return child;
      if (node === ROOT) return ROOT;
    }
  };
  const queue = [...(next[ROOT]?.values() ?? [])];
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] as number;
    for (const [unit, child] of next[node] as Map<number, number>) {
      const behind = step(fallback[node] as number, unit);
      fallback[child] = behind;
      // A phrase that ends at the node itself is longer than any that ends at its fallback.
      if (longest[child] === NONE) longest[child] = longest[behind] as number;
      queue.push(child);
    }
  }

  return {
    longestByEnd: (text) => {
      const found: Occurrence[] = [];
      let node = ROOT;
      for (let at = 0; at < text.length; at += 1) {
        node = step(node, text.charCodeAt(at));
        const phrase = longest[node] as number;
        if (phrase === NONE) continue;
        found.push({ start: at + 1 - (phrases[phrase] as string).length, end: at + 1, phrase });
      }
      return found;
    },
  };
}

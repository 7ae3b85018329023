import { openSlots, type Segment } from './fill-wording.ts';

export type PlainText =
  | { readonly kind: 'text'; readonly text: string }
  /** Slots that must be filled or waived first. */
  | { readonly kind: 'open'; readonly names: readonly string[] };

/**
 * The guard in front of every insert and copy: the text of the segments, or exactly the names that are missing.
 * A waived slot leaves nothing behind, nor the spare space beside it.
 */
export function toPlainText(segments: readonly Segment[]): PlainText {
  const names = openSlots(segments);
  if (names.length > 0) return { kind: 'open', names };
  let text = '';
  let isAfterBlank = false;
  for (const segment of segments) {
    if (segment.kind === 'open') continue;
    if (segment.kind === 'waived') {
      isAfterBlank = true;
      continue;
    }
    text = isAfterBlank ? closeGap(text, segment.text) : text + segment.text;
    isAfterBlank = false;
  }
  return { kind: 'text', text: isAfterBlank ? text.trimEnd() : text };
}

/** Joins what a blank stood between: one space at most, none at the start of a line or before a stop. */
function closeGap(before: string, after: string): string {
  if (before === '' || /\s$/.test(before) || /^\s*[,.;:!?]/.test(after)) {
    const isStop = /^\s*[,.;:!?]/.test(after);
    return (isStop ? before.replace(/ +$/, '') : before) + after.replace(/^ +/, '');
  }
  return before + after;
}

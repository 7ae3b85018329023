import { SLOT_PATTERN } from '../../utils/core/slots/slot-pattern.ts';
import type { Range } from '../../utils/state/search.ts';

interface HighlightProps {
  readonly text: string;
  readonly ranges: readonly Range[];
  /** What stands in the text for a slot, by its name. */
  readonly slotLabel?: (slot: string) => string;
}

/** A text with its matched stretches marked, its slots by their names. */
export function Highlight({ text, ranges, slotLabel }: HighlightProps) {
  const shown = (piece: string) =>
    slotLabel ? piece.replace(SLOT_PATTERN, (_, slot: string) => `‹${slotLabel(slot)}›`) : piece;
  const pieces = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start > from) pieces.push(shown(text.slice(from, start)));
    pieces.push(<mark key={start}>{shown(text.slice(start, end))}</mark>);
    from = end;
  }
  pieces.push(shown(text.slice(from)));
  return <>{pieces}</>;
}

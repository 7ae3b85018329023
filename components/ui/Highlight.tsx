import type { Range } from '../../utils/state/search.ts';

interface HighlightProps {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** A text with its matched stretches marked. */
export function Highlight({ text, ranges }: HighlightProps) {
  const pieces = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start > from) pieces.push(text.slice(from, start));
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  pieces.push(text.slice(from));
  return <>{pieces}</>;
}

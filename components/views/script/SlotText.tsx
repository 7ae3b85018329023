import type { Segment } from '../../../utils/core/slots/fill-wording.ts';
import { SlotChip } from './SlotChip.tsx';

interface SlotTextProps {
  readonly segments: readonly Segment[];
}

/** A filled text with its slots drawn as chips or visible blanks, each editable in place. */
export function SlotText({ segments }: SlotTextProps) {
  return (
    <>
      {segments.map((segment, index) => {
        // Segments of one text never change places, so their index names them.
        if (segment.kind === 'text') return <span key={index}>{segment.text}</span>;
        const shown = segment.kind === 'filled' ? segment.text : null;
        return <SlotChip key={index} slot={segment.name} state={segment.kind} shown={shown} />;
      })}
    </>
  );
}

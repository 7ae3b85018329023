import type { Locale } from '../../../utils/core/script/locale.ts';
import { useApp } from '../../app-context.ts';
import { SlotChip } from './SlotChip.tsx';

interface SlotTextProps {
  readonly text: string;
  readonly locale: Locale;
  readonly form: 'spoken' | 'written';
}

/** A text with its slots drawn as filled chips or visible blanks, each editable in place. */
export function SlotText({ text, locale, form }: SlotTextProps) {
  const app = useApp();
  return (
    <>
      {app.fill(text, locale, form).map((segment, index) => {
        // Segments of one text never change places, so their index names them.
        if (segment.kind === 'text') return <span key={index}>{segment.text}</span>;
        return (
          <SlotChip
            key={index}
            slot={segment.name}
            state={segment.kind}
            shown={segment.kind === 'filled' ? segment.text : null}
          />
        );
      })}
    </>
  );
}

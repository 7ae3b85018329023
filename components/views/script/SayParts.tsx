import type { Locale } from '../../../utils/core/script/locale.ts';
import type { SayPart } from '../../../utils/core/script/wording.ts';
import { useStrings } from '../../app-context.ts';
import { SayPartView } from './SayPartView.tsx';

interface SayPartsProps {
  readonly parts: readonly SayPart[];
  readonly locale: Locale;
}

/** What to say, large; several parts as numbered steps, each sentence with a button that copies it. */
export function SayParts({ parts, locale }: SayPartsProps) {
  const t = useStrings();
  const List = parts.length > 1 ? 'ol' : 'div';
  return (
    <section class="say" aria-label={t.script.say}>
      <h2>{t.script.say}</h2>
      <List class="say-parts">
        {parts.map((part, index) => (
          <SayPartView key={part.id ?? index} part={part} locale={locale} isStep={parts.length > 1} />
        ))}
      </List>
    </section>
  );
}

import type { Locale } from '../../../utils/core/script/locale.ts';
import { splitSentences } from '../../../utils/core/script/split-sentences.ts';
import type { SayPart } from '../../../utils/core/script/wording.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SlotText } from './SlotText.tsx';

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

interface SayPartViewProps {
  readonly part: SayPart;
  readonly locale: Locale;
  readonly isStep: boolean;
}

function SayPartView({ part, locale, isStep }: SayPartViewProps) {
  const app = useApp();
  const t = useStrings();
  const Item = isStep ? 'li' : 'div';
  return (
    <Item class="say-part">
      {part.when && (
        <p class="stage" lang={locale}>
          {part.when}
        </p>
      )}
      <p class="words" lang={locale}>
        {splitSentences(part.text, locale).map((sentence) => (
          <span class="sentence" key={sentence}>
            <SlotText text={sentence} locale={locale} form="spoken" />
            <button
              type="button"
              class="copy-sentence"
              title={t.script.copySentence}
              aria-label={t.script.copySentence}
              onClick={() => app.actions.copyText(sentence.trim(), 'spoken')}
            >
              <Icon name="copy" />
            </button>
          </span>
        ))}
      </p>
    </Item>
  );
}

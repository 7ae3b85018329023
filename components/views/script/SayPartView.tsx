import type { Locale } from '../../../utils/core/script/locale.ts';
import { sentencesOf } from '../../../utils/core/script/sentences.ts';
import type { SayPart } from '../../../utils/core/script/wording.ts';
import { wordingOf } from '../../../utils/core/slots/fill-wording.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SlotText } from './SlotText.tsx';

interface SayPartViewProps {
  readonly part: SayPart;
  readonly locale: Locale;
  readonly isStep: boolean;
}

/** One part of what is said: its stage direction, and its sentences, each with a button that copies it. */
export function SayPartView({ part, locale, isStep }: SayPartViewProps) {
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
        {sentencesOf(app.fill(part.text, locale, 'spoken'), locale).map((sentence) => (
          <span class="sentence" key={wordingOf(sentence)}>
            <SlotText segments={sentence} />
            <button
              type="button"
              class="copy-sentence"
              title={t.script.copySentence}
              aria-label={t.script.copySentence}
              onClick={() => app.actions.copyText(wordingOf(sentence).trim(), 'spoken')}
            >
              <Icon name="copy" />
            </button>
          </span>
        ))}
      </p>
    </Item>
  );
}

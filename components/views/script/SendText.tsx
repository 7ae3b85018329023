import type { Locale } from '../../../utils/core/script/locale.ts';
import { useStrings } from '../../app-context.ts';
import { SlotText } from './SlotText.tsx';

interface SendTextProps {
  readonly text: string;
  readonly locale: Locale;
}

/** What to send in chat or mail, where it differs from what is said. */
export function SendText({ text, locale }: SendTextProps) {
  const t = useStrings();
  return (
    <section class="send" aria-label={t.script.send}>
      <h2>{t.script.send}</h2>
      <p class="written" lang={locale}>
        <SlotText text={text} locale={locale} form="written" />
      </p>
    </section>
  );
}

import type { Locale } from '../../../utils/core/script/locale.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { SlotText } from './SlotText.tsx';

interface SendTextProps {
  readonly text: string;
  readonly locale: Locale;
}

/** What to send in chat or mail, where it differs from what is said. */
export function SendText({ text, locale }: SendTextProps) {
  const app = useApp();
  const t = useStrings();
  return (
    <section class="send" aria-label={t.script.send}>
      <h2>{t.script.send}</h2>
      <p class="written" lang={locale}>
        <SlotText segments={app.fill(text, locale, 'written')} />
      </p>
    </section>
  );
}

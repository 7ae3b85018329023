import type { Locale } from '../../../utils/core/script/locale.ts';
import type { NeverSay as NeverSayEntry } from '../../../utils/core/script/script-record.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SlotText } from './SlotText.tsx';

interface NeverSayProps {
  readonly entries: readonly NeverSayEntry[];
  readonly locale: Locale;
}

/** What must not be said, struck out, with the reason and what to say instead. */
export function NeverSay({ entries, locale }: NeverSayProps) {
  const app = useApp();
  const t = useStrings();
  if (entries.length === 0) return null;
  return (
    <section class="never" aria-label={t.script.never}>
      <h2>
        <Icon name="never" /> {t.script.never}
      </h2>
      <ul>
        {entries.map(({ phrase, why, instead }) => (
          <li key={phrase}>
            <p lang={locale}>
              <del>{phrase}</del>
            </p>
            <p class="muted" lang={locale}>
              {why}
            </p>
            <p class="instead">
              <Icon name="check" /> <span class="visually-hidden">{t.script.instead}: </span>
              <span lang={locale}>
                <SlotText segments={app.fill(instead, locale, 'spoken')} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

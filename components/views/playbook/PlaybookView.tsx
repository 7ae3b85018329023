import { entryOf, textIn } from '../../../utils/core/pack/library.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { CopyLine } from '../../ui/CopyLine.tsx';
import { Points } from '../../ui/Points.tsx';
import { GoneMessage } from '../GoneMessage.tsx';

interface ViewProps {
  readonly routeKey: string;
}

/** One type, whole: how to hear it, what it wants, what to say to it. */
export function PlaybookView({ routeKey }: ViewProps) {
  const app = useApp();
  const t = useStrings();
  const entry = app.library.value && entryOf(app.library.value, routeKey, 'playbook');
  if (!entry) return <GoneMessage />;
  const { record } = entry;
  const { text, locale } = textIn(record.texts, app.contentLocale.value);
  const isChosen = app.customer.wording.value === record.id;
  return (
    <article class={`playbook type-${record.id}`}>
      <header>
        <h1 lang={locale}>{text.title}</h1>
        <p class="muted">
          {t.types.axes[record.focus]} × {t.types.axes[record.energy]} · {t.types.approach}:{' '}
          <strong lang={locale}>{text.approach}</strong>
        </p>
        <p lang={locale}>{text.summary}</p>
        <button
          type="button"
          class={isChosen ? 'chosen' : 'primary'}
          aria-pressed={isChosen}
          onClick={() => app.customer.setWording(isChosen ? 'neutral' : record.id)}
        >
          {isChosen ? t.types.chosen(text.title) : t.types.choose(text.title)}
        </button>
      </header>
      <Points title={t.types.hear} lang={locale} items={text.hear} />
      <Points title={t.types.wants} lang={locale} items={text.wants} />
      <div class="do-dont">
        <Points title={t.types.do} lang={locale} items={text.do} className="do" />
        <Points title={t.types.dont} lang={locale} items={text.dont} className="dont" />
      </div>
      {(['opening', 'explaining', 'apologising', 'refusing', 'closing'] as const).map((part) => (
        <section key={part}>
          <h2>{t.types[part]}</h2>
          {text[part].map((line) => (
            <CopyLine key={line} text={line} lang={locale} />
          ))}
        </section>
      ))}
      <Points title={t.types.buys} lang={locale} items={text.buys} />
      <Points title={t.types.complains} lang={locale} items={text.complains} />
      <section>
        <h2>{t.types.style}</h2>
        <p lang={locale}>{text.style}</p>
      </section>
      <section>
        <h2>{t.types.aliases}</h2>
        <ul class="aliases" lang={locale}>
          {text.aliases.map(({ name, scheme }) => (
            <li key={`${scheme}${name}`}>
              <strong>{name}</strong> <span class="muted">{scheme}</span>
            </li>
          ))}
        </ul>
        <p class="muted">{t.types.aliasNote}</p>
      </section>
    </article>
  );
}

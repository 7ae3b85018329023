import { entryOf, textIn } from '../../../utils/core/pack/library.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { CopyLine } from '../../ui/CopyLine.tsx';
import { Points } from '../../ui/Points.tsx';
import { GoneMessage } from '../GoneMessage.tsx';

interface ViewProps {
  readonly routeKey: string;
}

/** A state of the moment: how to recognise it and what to do. */
export function StateView({ routeKey }: ViewProps) {
  const app = useApp();
  const t = useStrings();
  const entry = app.library.value && entryOf(app.library.value, routeKey, 'state');
  if (!entry) return <GoneMessage />;
  const { text, locale } = textIn(entry.record.texts, app.contentLocale.value);
  return (
    <article class="playbook">
      <header>
        <h1 lang={locale}>{text.title}</h1>
        <p lang={locale}>{text.hint}</p>
      </header>
      <Points title={t.types.hear} lang={locale} items={text.hear} />
      <div class="do-dont">
        <Points title={t.types.do} lang={locale} items={text.do} className="do" />
        <Points title={t.types.dont} lang={locale} items={text.dont} className="dont" />
      </div>
      <section>
        <h2>{t.types.lines}</h2>
        {text.lines.map((line) => (
          <CopyLine key={line} text={line} lang={locale} />
        ))}
      </section>
    </article>
  );
}

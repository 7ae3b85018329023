import type { CardRecord } from '../../../utils/core/pack/card-record.ts';
import { entriesOf, textIn } from '../../../utils/core/pack/library.ts';
import { useApp, useStrings } from '../../app-context.ts';

const KINDS: readonly CardRecord['kind'][] = ['process', 'list', 'figures'];

/** All reference cards, by kind. */
export function CardsView() {
  const app = useApp();
  const t = useStrings();
  const library = app.library.value;
  if (!library) return null;
  const cards = entriesOf(library, 'card');
  return (
    <div class="cards">
      <h1>{t.cards.title}</h1>
      {KINDS.map((kind) => (
        <section key={kind}>
          <h2>{t.cards.kinds[kind]}</h2>
          <ul class="rows">
            {cards
              .filter(({ record }) => record.kind === kind)
              .map(({ key, record }) => {
                const { text, locale } = textIn(record.texts, app.contentLocale.value);
                return (
                  <li key={key}>
                    <button type="button" class="row" onClick={() => app.navigation.go({ view: 'card', key })}>
                      <span class="row-title" lang={locale}>
                        {text.title}
                      </span>
                      <span class="row-text" lang={locale}>
                        {text.intro}
                      </span>
                    </button>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </div>
  );
}

import { entryOf, findById, type Library, textIn } from '../../../utils/core/pack/library.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { GoneMessage } from '../GoneMessage.tsx';

interface ViewProps {
  readonly routeKey: string;
}

/** A reference card: a process in its order, points to look up, or training figures. */
export function CardView({ routeKey }: ViewProps) {
  const app = useApp();
  const t = useStrings();
  const library = app.library.value;
  const entry = library && entryOf(library, routeKey, 'card');
  if (!library || !entry) return <GoneMessage />;
  const { record, packId } = entry;
  const { text, locale } = textIn(record.texts, app.contentLocale.value);
  const List = record.kind === 'process' ? 'ol' : 'ul';
  return (
    <article class={`card card-${record.kind}`}>
      <h1 lang={locale}>{text.title}</h1>
      <p class="muted" lang={locale}>
        {text.intro}
      </p>
      {record.kind === 'figures' && (
        <p class="caveat">
          <Icon name="warn" /> {t.cards.unsourced}
        </p>
      )}
      {record.kind === 'process' && <p class="muted">{t.cards.tickHint}</p>}
      <List class="card-items">
        {record.items.map(({ id, scripts, optional }) => {
          const item = text.items[id];
          if (!item) return null;
          return (
            <li key={id}>
              <p lang={locale}>
                {record.kind === 'process' ? (
                  <label class="tick-item">
                    <input
                      type="checkbox"
                      checked={app.checklist.isTicked(routeKey, id)}
                      onChange={() => app.checklist.toggle(routeKey, id)}
                    />
                    <strong>{item.text}</strong>
                  </label>
                ) : (
                  <strong>{item.text}</strong>
                )}
                {optional && <span class="muted"> {t.cards.optional}</span>}
              </p>
              {item.detail && <p lang={locale}>{item.detail}</p>}
              {item.examples?.map((example) => (
                <p class="example" key={example} lang={locale}>
                  {example}
                </p>
              ))}
              {item.conflict && (
                <p class="muted">
                  {t.cards.conflict} <span lang={locale}>{item.conflict}</span>
                </p>
              )}
              <ScriptLinks library={library} packId={packId} ids={scripts ?? []} />
            </li>
          );
        })}
      </List>
      {text.note && (
        <p class="muted" lang={locale}>
          {text.note}
        </p>
      )}
    </article>
  );
}

interface ScriptLinksProps {
  readonly library: Library;
  readonly packId: string;
  readonly ids: readonly string[];
}

function ScriptLinks({ library, packId, ids }: ScriptLinksProps) {
  const app = useApp();
  const t = useStrings();
  const entries = ids.flatMap((id) => findById(library, 'script', id, packId) ?? []);
  if (entries.length === 0) return null;
  return (
    <ul class="chips" aria-label={t.cards.scripts}>
      {entries.map(({ key, record }) => {
        const { text, locale } = textIn(record.texts, app.contentLocale.value);
        return (
          <li key={key}>
            <button type="button" class="chip" lang={locale} onClick={() => app.navigation.go({ view: 'script', key })}>
              {text.title}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

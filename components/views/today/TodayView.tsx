import { spanInWords } from '../../../utils/core/call/due-words.ts';
import { entryOf, textIn } from '../../../utils/core/pack/library.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { EndOfShift } from './EndOfShift.tsx';

/** Scripts listed. */
const SHOWN = 8;

/** The agent's own day: calls, promises, scripts used most. */
export function TodayView() {
  const app = useApp();
  const t = useStrings();
  const today = app.today.today.value;
  return (
    <section class="today" aria-labelledby="today-title">
      <h1 id="today-title">{t.today.title}</h1>
      <div class="figures">
        <section class="figure">
          <h2>{t.today.calls}</h2>
          <p class="figure-main">{t.today.callsCount(today.calls)}</p>
          {today.openCalls > 0 && <p>{t.today.callsOpen(today.openCalls)}</p>}
          {today.averageLength !== null && (
            <p>{t.today.average(spanInWords(today.averageLength, app.uiLocale.value))}</p>
          )}
        </section>
        <button type="button" class="figure" onClick={() => app.navigation.go({ view: 'promises' })}>
          <span class="figure-title">{t.today.promises}</span>
          <span class="figure-main">{t.today.open(today.openPromises)}</span>
          <span class={today.duePromises > 0 ? 'late' : undefined}>{t.today.due(today.duePromises)}</span>
          <span>{t.today.kept(today.keptPromises)}</span>
        </button>
      </div>
      <Scripts />
      <EndOfShift />
      <p class="muted">{t.today.local}</p>
    </section>
  );
}

function Scripts() {
  const app = useApp();
  const t = useStrings();
  const library = app.library.value;
  const used = app.today.today.value.scripts.flatMap(({ key, count }) => {
    const entry = library && entryOf(library, key, 'script');
    return entry ? [{ key, count, ...textIn(entry.record.texts, app.contentLocale.value) }] : [];
  });
  return (
    <section class="rows" aria-labelledby="today-scripts">
      <h2 id="today-scripts">{t.today.scripts}</h2>
      {used.length === 0 ? (
        <p class="muted">{t.today.noScripts}</p>
      ) : (
        <ol>
          {used.slice(0, SHOWN).map(({ key, count, text, locale }) => (
            <li key={key}>
              <button type="button" class="row" onClick={() => app.navigation.go({ view: 'script', key })}>
                <span class="row-title" lang={locale}>
                  {text.title}
                </span>
                <span class="row-meta">{t.today.times(count)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

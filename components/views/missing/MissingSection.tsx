import { missingCsv } from '../../../utils/core/missing/missing-csv.ts';
import { useApp, useStrings } from '../../app-context.ts';

/** What agents looked for in vain: for the team lead to take along, then to clear. */
export function MissingSection() {
  const app = useApp();
  const t = useStrings();
  const missing = app.missing.missing.value;
  return (
    <section class="fields">
      <h2>{t.missing.title}</h2>
      <p class="muted">{missing.length === 0 ? t.missing.none : t.missing.hint}</p>
      {missing.length > 0 && (
        <>
          <ul class="missing-list">
            {missing.map(({ query, count }) => (
              <li key={query}>
                {query} <span class="muted">× {count}</span>
              </li>
            ))}
          </ul>
          <div class="action-row">
            <button
              type="button"
              onClick={() =>
                app.download('missing-scripts.csv', 'text/csv', missingCsv(missing, t.missing.headings, app.zone()))
              }
            >
              {t.missing.export}
            </button>
            <button type="button" onClick={() => app.missing.clear()}>
              {t.missing.clear}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

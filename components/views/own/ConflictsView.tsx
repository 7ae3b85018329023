import { entryOf, textIn } from '../../../utils/core/pack/library.ts';
import type { OpenConflict } from '../../../utils/core/update/overlay/overlay.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { WordDiff } from '../../ui/WordDiff.tsx';
import type { ViewProps } from '../index.ts';
import { fullPlaceLabel, placeOf } from './place-label.ts';

/** What the pack and the agent have both changed, side by side, text by text: the agent chooses. */
export function ConflictsView({ routeKey }: ViewProps) {
  const app = useApp();
  const t = useStrings();
  const library = app.library.value;
  const record = (library && entryOf(library, routeKey, 'script')?.record) ?? null;
  const shown = record && textIn(record.texts, app.contentLocale.value);
  const conflicts = app.ownWords.overlays.value.get(routeKey)?.conflicts ?? [];
  return (
    <article class="own-words">
      <h1 lang={shown?.locale}>{t.ownWords.conflictsOf(shown?.text.title ?? routeKey)}</h1>
      {conflicts.length === 0 ? (
        <div class="empty">
          <p>{t.ownWords.noConflict}</p>
          <p>
            <button type="button" onClick={() => app.navigation.back()}>
              {t.common.back}
            </button>
          </p>
        </div>
      ) : (
        <p class="muted">{t.ownWords.conflictHint}</p>
      )}
      {conflicts.map((conflict) => {
        const { locale } = placeOf(conflict.path);
        const where = fullPlaceLabel(conflict.path, record, t);
        return <Choice key={conflict.path} routeKey={routeKey} conflict={conflict} where={where} lang={locale} />;
      })}
    </article>
  );
}

interface ChoiceProps {
  readonly routeKey: string;
  readonly conflict: OpenConflict;
  readonly where: string;
  readonly lang: string;
}

function Choice({ routeKey, conflict, where, lang }: ChoiceProps) {
  const app = useApp();
  const t = useStrings();
  const { path, base = '', mine, theirs } = conflict;
  const choose = (side: 'mine' | 'theirs') => void app.ownWords.resolve(routeKey, path, side);
  return (
    <section class="own-choice" aria-label={where}>
      <h2>{where}</h2>
      <h3>{t.ownWords.before}</h3>
      <p class="written" lang={lang}>
        {base}
      </p>
      <h3>{t.ownWords.mine}</h3>
      <WordDiff before={base} after={mine} lang={lang} />
      <h3>{t.ownWords.theirs}</h3>
      <WordDiff before={base} after={theirs} lang={lang} />
      <div class="action-row">
        <button type="button" onClick={() => choose('mine')} disabled={!app.ownWords.mayEdit.value}>
          {t.ownWords.takeMine}
        </button>
        <button type="button" onClick={() => choose('theirs')}>
          {t.ownWords.takeTheirs}
        </button>
        <button type="button" onClick={() => app.ownWords.mix(routeKey, path, mine)}>
          {t.ownWords.mixBoth}
        </button>
      </div>
    </section>
  );
}

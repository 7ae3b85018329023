import { LOCALES } from '../../../utils/core/script/locale.ts';
import type { RecordChange } from '../../../utils/core/update/changes/diff-packs.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Diff } from './Diff.tsx';
import { placeOf } from './place-of.ts';

interface RecordChangeItemProps {
  readonly change: RecordChange;
}

/** One record that is new, gone or changed, with each of its texts that is not as it was. */
export function RecordChangeItem({ change }: RecordChangeItemProps) {
  const app = useApp();
  const t = useStrings();
  const locale = app.uiLocale.value;
  const { id, kind, fields, titles } = change;
  const lang = titles[locale] === undefined ? LOCALES.find((other) => other in titles) : locale;
  return (
    <li class="change">
      <h3>
        <span class="badge">{t.packs.changes[kind]}</span> <span lang={lang}>{lang ? titles[lang] : id}</span>
      </h3>
      {readingOrder(fields, locale).map(({ path, words }) => {
        if (path === 'locked')
          return <p key={path}>{change.isLocked ? t.packs.changes.lockedNow : t.packs.changes.lockedNoMore}</p>;
        const place = placeOf(path, t);
        return (
          <div key={path} class="change-field">
            <p class="muted">{place.label}</p>
            <Diff words={words} lang={place.lang} />
          </div>
        );
      })}
    </li>
  );
}

/** What must never be said first, then the texts in the agent's own language. */
function readingOrder(fields: RecordChange['fields'], locale: string): RecordChange['fields'] {
  const rank = ({ path, isNever }: RecordChange['fields'][number]) =>
    (isNever ? 0 : 2) + (path.split('.').includes(locale) ? 0 : 1);
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

import { entryOf, recordKey, textIn } from '../../../utils/core/pack/library.ts';
import type { RecordChange } from '../../../utils/core/update/changes/diff-packs.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Diff } from './Diff.tsx';
import { placeOf } from './place-of.ts';

interface RecordChangeItemProps {
  readonly change: RecordChange;
  readonly packId: string;
}

/** One record that is new, gone or changed, with each of its texts that is not as it was. */
export function RecordChangeItem({ change, packId }: RecordChangeItemProps) {
  const app = useApp();
  const t = useStrings();
  const locale = app.uiLocale.value;
  const { type, id, kind, fields } = change;
  const library = app.library.value;
  const record = library && entryOf(library, recordKey(packId, type, id), type)?.record;
  const named = record && 'texts' in record ? textIn(record.texts as Texts, locale) : undefined;
  return (
    <li class="change">
      <h3>
        <span class="badge">{t.packs.changes[kind]}</span>{' '}
        <span lang={named?.locale}>{named?.text.title ?? named?.text.name ?? id}</span>
      </h3>
      {fields.map(({ path, words }) => {
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

type Text = { readonly title?: string; readonly name?: string };
type Texts = Readonly<Partial<Record<'zh-CN' | 'en', Text>>>;

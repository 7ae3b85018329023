import { useRef } from 'preact/hooks';
import { OWN_PACK_ID } from '../../../utils/core/own/own-pack.ts';
import { entryOf, recordKey, textIn } from '../../../utils/core/pack/library.ts';
import { useApp, useStrings } from '../../app-context.ts';

/** The agent's own scripts and edits: to write a new one, to look after those that are there, to take them along. */
export function OwnSection() {
  const app = useApp();
  const t = useStrings();
  const file = useRef<HTMLInputElement>(null);
  const { ownWords, ownScripts } = app;
  const scripts = ownScripts.scripts.value;
  // Own words of a pack that was removed wait for it to come again; until then there is nothing to open.
  const isHere = (key: string) => app.library.value !== null && entryOf(app.library.value, key, 'script') !== undefined;
  const conflicts = ownWords.conflicts.value.filter(isHere);
  const edited = ownWords.edited.value.filter((key) => isHere(key) && !conflicts.includes(key));
  const titleOf = (key: string) => {
    const library = app.library.value;
    const record = library && entryOf(library, key, 'script')?.record;
    const shown = record && textIn(record.texts, app.contentLocale.value);
    return { lang: shown?.locale, title: shown?.text.title ?? key };
  };
  const mayEdit = ownWords.mayEdit.value;
  return (
    <section class="fields own-section">
      <h2>{t.ownWords.section}</h2>
      <p class="muted">{mayEdit ? t.ownWords.sectionHint : t.ownWords.policy}</p>
      <Keys title={t.ownWords.conflictTitle} keys={conflicts} view="conflicts" titleOf={titleOf} />
      {scripts.length === 0 ? (
        <p>{t.ownWords.noOwn}</p>
      ) : (
        <ul class="own-list">
          {scripts.map(({ id, texts }) => {
            const { text, locale } = textIn(texts, app.contentLocale.value);
            const key = recordKey(OWN_PACK_ID, 'script', id);
            return (
              <li key={id}>
                <button
                  type="button"
                  class="link"
                  lang={locale}
                  onClick={() => app.navigation.go({ view: 'script', key })}
                >
                  {text.title}
                </button>
                <button
                  type="button"
                  class="quiet"
                  aria-label={`${t.ownWords.edit}: ${text.title}`}
                  onClick={() => app.navigation.go({ view: 'own', id, title: '' })}
                >
                  {t.ownWords.edit}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div class="action-row">
        <button type="button" disabled={!mayEdit} onClick={() => ownScripts.begin('')}>
          {t.ownWords.newScript}
        </button>
        <button type="button" disabled={!mayEdit} onClick={() => file.current?.click()}>
          {t.ownWords.importFile}
        </button>
        {scripts.length > 0 && (
          <button type="button" onClick={() => void ownScripts.exportAll()}>
            {t.ownWords.exportAll}
          </button>
        )}
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".ndjson"
        aria-label={t.ownWords.importFile}
        onChange={async (event) => {
          const input = event.currentTarget;
          const [chosen] = input.files ?? [];
          if (chosen) await ownScripts.importFile(new Uint8Array(await chosen.arrayBuffer()));
          // The same file can be chosen again.
          input.value = '';
        }}
      />
      <Keys title={t.ownWords.editedTitle} keys={edited} view="edit" titleOf={titleOf} />
    </section>
  );
}

interface KeysProps {
  readonly title: string;
  readonly keys: readonly string[];
  readonly view: 'conflicts' | 'edit';
  readonly titleOf: (key: string) => { readonly lang: string | undefined; readonly title: string };
}

/** Scripts by title, each a way to its view. */
function Keys({ title, keys, view, titleOf }: KeysProps) {
  const app = useApp();
  if (keys.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="own-list">
        {keys.map((key) => {
          const { lang, title: name } = titleOf(key);
          return (
            <li key={key}>
              <button type="button" class="link" lang={lang} onClick={() => app.navigation.go({ view, key })}>
                {name}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { textIn } from '../../../utils/core/pack/library.ts';
import { resolveWording } from '../../../utils/core/script/resolve-wording.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';
import { isLocked } from '../../../utils/core/update/overlay/edit-overlay.ts';
import { readField } from '../../../utils/core/update/overlay/record-fields.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { isComposing } from '../../ui/composition.ts';
import type { ViewProps } from '../index.ts';
import { LanguageSwitch } from '../script/LanguageSwitch.tsx';
import { ConflictBanner } from './ConflictBanner.tsx';
import { EditField } from './EditField.tsx';
import { editablePlaces } from './place-label.ts';

/** A pack's script, put in the agent's own words: each text of the wording in view beside what the pack says. */
export function EditWordsView({ routeKey }: ViewProps) {
  const app = useApp();
  const t = useStrings();
  const original = app.ownWords.original(routeKey);
  if (original === 'loading') return <p class="empty">{t.ownWords.loading}</p>;
  if (original === null) {
    return (
      <>
        <p class="empty">{t.ownWords.gone}</p>
        <TypedSoFar routeKey={routeKey} />
      </>
    );
  }
  const { text, locale } = textIn(original.texts, app.contentLocale.value);
  const title = app.ownWords.typed(routeKey, `texts.${locale}.title`) || text.title;
  const refusal = isLocked(original) ? t.ownWords.locked : app.ownWords.mayEdit.value ? null : t.ownWords.policy;
  return (
    <article class="own-words">
      <h1 lang={locale}>{t.ownWords.titleOf(title)}</h1>
      {refusal === null ? (
        <EditForm key={routeKey} routeKey={routeKey} record={original} />
      ) : (
        <>
          <p class="caveat" role="alert">
            {refusal}
          </p>
          <TypedSoFar routeKey={routeKey} />
        </>
      )}
    </article>
  );
}

/** The words that were typed before an update locked or dropped the script: to be read and copied. */
function TypedSoFar({ routeKey }: { readonly routeKey: string }) {
  const { ownWords } = useApp();
  const t = useStrings();
  const unsaved = ownWords.unsaved(routeKey);
  if (unsaved.length === 0) return null;
  return (
    <section class="own-compared" aria-label={t.ownWords.typedKept}>
      <h2>{t.ownWords.typedKept}</h2>
      {unsaved.map((path) => (
        <p key={path} class="written">
          {ownWords.typed(routeKey, path)}
        </p>
      ))}
    </section>
  );
}

function EditForm({ routeKey, record }: { readonly routeKey: string; readonly record: ScriptRecord }) {
  const app = useApp();
  const t = useStrings();
  const form = useRef<HTMLFormElement>(null);
  const { ownWords } = app;
  const { locale, key: wording } = resolveWording(record, app.contentLocale.value, app.customer.wording.value);
  const unsaved = ownWords.unsaved(routeKey);
  const places = editablePlaces(record, locale, wording);
  // What was typed for other customers' wordings is saved with the rest, so it is seen too.
  const elsewhere = unsaved.filter((path) => !places.includes(path) && readField(record, path) !== undefined);

  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  // Nothing typed is lost by leaving; but it is not in use yet, either.
  useEffect(
    () => () => {
      if (ownWords.unsaved(routeKey).length > 0) app.notices.show({ kind: 'own', what: { code: 'draft-waits' } });
    },
    [app, ownWords, routeKey],
  );

  const save = () => {
    const empty = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (empty) empty.focus();
    else if (unsaved.length > 0) void ownWords.save(routeKey);
  };
  return (
    <form
      ref={form}
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        save();
      }}
    >
      <div class="own-wording">
        <p class="muted">{t.ownWords.wordingOf(t.common.wordings[wording], t.common.languages[locale])}</p>
        <LanguageSwitch record={record} />
      </div>
      <p class="muted">{t.ownWords.switchHint}</p>
      {ownWords.overlays.value.get(routeKey)?.personalCopy && <p class="caveat">{t.ownWords.copyOnly}</p>}
      <ConflictBanner routeKey={routeKey} />
      {places.map((path) => (
        <EditField key={path} routeKey={routeKey} path={path} record={record} />
      ))}
      {elsewhere.map((path) => (
        <EditField key={path} routeKey={routeKey} path={path} record={record} isElsewhere />
      ))}
      <footer class="actions">
        <p class="muted" role="status">
          {unsaved.length === 0 ? t.ownWords.nothingTyped : t.ownWords.unsaved(unsaved.length)}
        </p>
        <div class="action-row">
          <button type="submit" class="primary" disabled={unsaved.length === 0}>
            {t.ownWords.save} <kbd>{app.modifier}↵</kbd>
          </button>
          {unsaved.length > 0 && (
            <button
              type="button"
              onClick={() => {
                ownWords.discard(routeKey);
                form.current?.querySelector('textarea')?.focus();
              }}
            >
              {t.ownWords.discard}
            </button>
          )}
        </div>
      </footer>
    </form>
  );
}

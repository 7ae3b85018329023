import { useLayoutEffect, useRef } from 'preact/hooks';
import { EMPTY_TEXT, type OwnDraft } from '../../../utils/core/own/own-script.ts';
import { textIn } from '../../../utils/core/pack/library.ts';
import { LOCALES, type Locale } from '../../../utils/core/script/locale.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { isComposing } from '../../ui/composition.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { ViewProps } from '../index.ts';
import { OwnTextFields } from './OwnTextFields.tsx';
import { problemSentence } from './problem-sentence.ts';

const NEW = '';

/** The form of a script of one's own: a new one, or one to be changed. */
export function OwnScriptView({ routeKey: id }: ViewProps) {
  const app = useApp();
  const t = useStrings();
  const form = useRef<HTMLFormElement>(null);
  const { ownScripts, ownWords } = app;
  const route = app.navigation.route.value;
  const title = route.view === 'own' ? route.title : '';
  const draft = ownScripts.draft(id, title);
  const problems = ownScripts.problems(id);
  const isGone = id !== NEW && !ownScripts.scripts.value.some((script) => script.id === id);

  // A new script that has its title is begun with what it says.
  useLayoutEffect(() => {
    const fields = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    const first = fields.find((field) => (field as HTMLInputElement).value === '') ?? fields[0];
    first?.focus();
  }, []);
  if (isGone) return <p class="empty">{t.script.gone}</p>;
  if (!ownWords.mayEdit.value) return <p class="empty">{t.ownWords.policy}</p>;

  const type = (change: Partial<OwnDraft>) => ownScripts.type(id, { ...draft, ...change });
  const toggle = (locale: Locale, isOn: boolean) => {
    const { [locale]: present, ...others } = draft.texts;
    type({ texts: isOn ? { ...others, [locale]: present ?? EMPTY_TEXT } : others });
  };
  const save = async () => {
    await ownScripts.save(id, title);
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };
  const about = (kind: string) => problems.find((problem) => problem.kind === kind);
  const categoryProblem = about('no-category') ?? about('category-too-long');
  const languageProblem = about('no-language');
  return (
    <form
      ref={form}
      class="own-form"
      aria-label={id === NEW ? t.ownWords.newTitle : t.ownWords.editTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        void save();
      }}
    >
      <h1>{id === NEW ? t.ownWords.newTitle : t.ownWords.editTitle}</h1>
      <fieldset class="own-languages">
        <legend>{t.ownWords.languages}</legend>
        {LOCALES.map((locale) => (
          <label class="tick" key={locale}>
            <input
              type="checkbox"
              checked={draft.texts[locale] !== undefined}
              onChange={(event) => toggle(locale, event.currentTarget.checked)}
            />
            <span lang={locale}>{t.common.languages[locale]}</span>
          </label>
        ))}
        {languageProblem && (
          <span class="problem" role="alert">
            {problemSentence(languageProblem, t)}
          </span>
        )}
      </fieldset>
      <label class="field">
        <span>{t.ownWords.category}</span>
        <select
          value={draft.category ?? ''}
          onChange={(event) => type({ category: event.currentTarget.value || null })}
        >
          {ownScripts.categories.value.map((category) => {
            const { text, locale } = textIn(category.texts, app.uiLocale.value);
            return (
              <option key={category.id} value={category.id} lang={locale}>
                {text.title}
              </option>
            );
          })}
          <option value="">{t.ownWords.newCategory}</option>
        </select>
      </label>
      {draft.category === null && (
        <label class="field">
          <span>{t.ownWords.newCategoryName}</span>
          <input
            type="text"
            value={draft.newCategory}
            autocomplete="off"
            aria-invalid={categoryProblem !== undefined}
            aria-describedby={categoryProblem && 'own-category-problem'}
            onInput={(event) => type({ newCategory: event.currentTarget.value })}
          />
          {categoryProblem && (
            <span class="problem" id="own-category-problem" role="alert">
              {problemSentence(categoryProblem, t)}
            </span>
          )}
        </label>
      )}
      {LOCALES.map((locale) => {
        const text = draft.texts[locale];
        return (
          text && (
            <OwnTextFields
              key={locale}
              locale={locale}
              text={text}
              problems={problems}
              onType={(changed) => type({ texts: { ...draft.texts, [locale]: changed } })}
            />
          )
        );
      })}
      <footer class="actions">
        <div class="action-row">
          <button type="submit" class="primary">
            {t.ownWords.save} <kbd>{app.modifier}↵</kbd>
          </button>
          {ownScripts.hasDraft(id) && (
            <button
              type="button"
              onClick={() => {
                ownScripts.discard(id);
                app.navigation.back();
              }}
            >
              {t.ownWords.discard}
            </button>
          )}
          {id !== NEW && (
            <button type="button" class="own-remove" onClick={() => void ownScripts.remove(id)}>
              <Icon name="bin" /> {t.ownWords.remove}
            </button>
          )}
        </div>
      </footer>
    </form>
  );
}

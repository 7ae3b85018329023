import { useId } from 'preact/hooks';
import type { OwnProblem, OwnText } from '../../../utils/core/own/own-script.ts';
import type { Locale } from '../../../utils/core/script/locale.ts';
import { useStrings } from '../../app-context.ts';
import { LintedTextarea } from '../../ui/LintedTextarea.tsx';
import { fieldOf, problemSentence } from './problem-sentence.ts';

interface OwnTextFieldsProps {
  readonly locale: Locale;
  readonly text: OwnText;
  readonly problems: readonly OwnProblem[];
  readonly onType: (text: OwnText) => void;
}

const FIELDS = ['title', 'say', 'send', 'when', 'tags'] as const;
const ROWS = { title: 1, say: 4, send: 3, when: 1, tags: 1 } as const;

/** The texts of an own script in one language. */
export function OwnTextFields({ locale, text, problems, onType }: OwnTextFieldsProps) {
  const t = useStrings();
  const id = useId();
  const hints: Partial<Record<keyof OwnText, string>> = {
    say: t.ownWords.sayHint,
    send: t.ownWords.sendHint,
    tags: t.ownWords.tagsHint,
  };
  return (
    <fieldset class="own-language">
      <legend>{t.ownWords.inLanguage(t.common.languages[locale])}</legend>
      {FIELDS.map((field) => {
        const problem = problems.find((each) => fieldOf(each) === `${locale} ${field}`);
        const fieldId = `${id}-${field}`;
        const common = {
          id: fieldId,
          lang: locale,
          'data-field': field,
          value: text[field],
          'aria-invalid': problem !== undefined,
          'aria-describedby': [problem && `${fieldId}-problem`, hints[field] && `${fieldId}-hint`]
            .filter(Boolean)
            .join(' '),
        };
        const type = (typed: string) => onType({ ...text, [field]: typed });
        const isLinted = ROWS[field] > 1;
        return (
          <div class="field" key={field}>
            <label for={fieldId}>
              {t.ownWords.fields[field]}{' '}
              {field !== 'title' && field !== 'say' && <span class="muted">({t.ownWords.optional})</span>}
            </label>
            {isLinted ? (
              <LintedTextarea
                {...common}
                rows={ROWS[field]}
                text={text[field]}
                keepsBlanks
                onInput={(event) => type(event.currentTarget.value)}
              />
            ) : (
              <input {...common} type="text" autocomplete="off" onInput={(event) => type(event.currentTarget.value)} />
            )}
            {hints[field] && (
              <span class="muted" id={`${fieldId}-hint`}>
                {hints[field]}
              </span>
            )}
            {problem && (
              <span class="problem" id={`${fieldId}-problem`} role="alert">
                {problemSentence(problem, t)}
              </span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

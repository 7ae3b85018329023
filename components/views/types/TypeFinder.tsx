import type { Signal } from '@preact/signals';
import { entriesOf, findById, textIn } from '../../../utils/core/pack/library.ts';
import { typeOf } from '../../../utils/core/playbook/type-of.ts';
import { useApp, useStrings } from '../../app-context.ts';

interface Answer<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly cues: readonly string[];
}

interface QuestionProps<T extends string> {
  readonly question: string;
  readonly lang: string;
  readonly answers: readonly Answer<T>[];
  readonly chosen: Signal<T | null>;
}

function Question<T extends string>({ question, lang, answers, chosen }: QuestionProps<T>) {
  return (
    <fieldset lang={lang}>
      <legend>{question}</legend>
      <div class="answers">
        {answers.map(({ value, label, cues }) => (
          <button
            type="button"
            key={value}
            aria-pressed={chosen.value === value}
            onClick={() => {
              chosen.value = chosen.value === value ? null : value;
            }}
          >
            <strong>{label}</strong>
            {cues.map((cue) => (
              <span key={cue}>{cue}</span>
            ))}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** Two questions, each with three things one can hear, lead to a type. */
export function TypeFinder() {
  const app = useApp();
  const t = useStrings();
  const library = app.library.value;
  const record = library && entriesOf(library, 'finder')[0]?.record;
  if (!library || !record) return null;
  const { text, locale } = textIn(record.texts, app.contentLocale.value);
  const { focus, energy } = app.finder;
  const type = typeOf(focus.value, energy.value);
  const entry = type && findById(library, 'playbook', type);
  const name = entry ? textIn(entry.record.texts, app.contentLocale.value).text.title : '';
  return (
    <details class="finder" open={focus.value !== null || energy.value !== null}>
      <summary>
        <strong>{t.types.finder}</strong> <span class="muted">{t.types.finderHint}</span>
      </summary>
      <Question
        question={text.focus.question}
        lang={locale}
        chosen={focus}
        answers={[
          { value: 'task', ...text.focus.task },
          { value: 'people', ...text.focus.people },
        ]}
      />
      <Question
        question={text.energy.question}
        lang={locale}
        chosen={energy}
        answers={[
          { value: 'outgoing', ...text.energy.outgoing },
          { value: 'reserved', ...text.energy.reserved },
        ]}
      />
      <p class="finder-result" role="status">
        {type && (
          <>
            <strong>{t.types.result(name)}</strong>{' '}
            <button type="button" class="primary" onClick={() => app.customer.setWording(type)}>
              {t.types.choose(name)}
            </button>
          </>
        )}
      </p>
    </details>
  );
}

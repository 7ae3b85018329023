import { useEffect, useState } from 'preact/hooks';
import {
  type Satisfaction,
  WRAPUP_FIELD_MAX,
  withDisposition,
  withField,
} from '../../../utils/core/call/wrapup/wrap-up.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { LintedTextarea } from '../../ui/LintedTextarea.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import { useWrapUp } from './use-wrap-up.ts';

const RATINGS = ['1', '2', '3', '4', '5'] as const;

interface ViewProps {
  readonly routeKey: string;
}

/** The record of a call for the company's system: drafted from the timeline, edited here, inserted or copied by one key. */
export function WrapUpView({ routeKey }: ViewProps) {
  const app = useApp();
  const t = useStrings();
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    void app.calls.loadWrapUp(routeKey).then(() => setLoaded(routeKey));
  }, [app, routeKey]);
  const draft = useWrapUp(routeKey);
  if (!draft) return loaded === routeKey ? <p class="empty">{t.wrapup.gone}</p> : null;
  const { call, record, text, locale, wrapup, rendered, save } = draft;
  return (
    <article class="wrapup">
      <h1>{t.wrapup.title}</h1>
      <p class="muted">
        {call.endedAt === null ? (
          t.wrapup.stillOpen
        ) : (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              app.calls.calls.reopen(call.id);
              app.navigation.back();
            }}
          >
            {t.wrapup.reopen}
          </button>
        )}
      </p>
      <label class="field">
        <span>{t.wrapup.disposition}</span>
        <select
          value={wrapup.disposition ?? ''}
          onChange={(event) => save(withDisposition(wrapup, event.currentTarget.value || null))}
        >
          <option value="">{t.wrapup.none}</option>
          {record.dispositions.map((id) => (
            <option key={id} value={id} lang={locale}>
              {text.dispositions[id] ?? id}
            </option>
          ))}
        </select>
      </label>
      {record.fields.map((field) => (
        <div class="field" key={field}>
          <label for={`wrapup-${field}`} lang={locale}>
            {text.fields[field]?.label ?? field}
          </label>
          <LintedTextarea
            id={`wrapup-${field}`}
            text={wrapup.fields[field] ?? ''}
            rows={field === 'facts' || field === 'details' ? 3 : 1}
            maxLength={WRAPUP_FIELD_MAX}
            placeholder={text.fields[field]?.hint}
            value={wrapup.fields[field] ?? ''}
            onInput={(event) => save(withField(wrapup, field, event.currentTarget.value))}
          />
        </div>
      ))}
      <div class="field">
        <span aria-hidden="true">{t.wrapup.satisfaction}</span>
        <Segmented
          label={t.wrapup.satisfaction}
          value={String(wrapup.satisfaction ?? 'none')}
          choices={[
            { value: 'none', label: t.wrapup.notAsked },
            ...RATINGS.map((value) => ({ value: value as string, label: value })),
          ]}
          onChoose={(value) =>
            save({ ...wrapup, satisfaction: value === 'none' ? null : (Number(value) as Satisfaction) })
          }
        />
      </div>
      <section>
        <h2>{t.wrapup.preview}</h2>
        <pre class="written preview" lang={locale}>
          {rendered}
        </pre>
      </section>
      <TemplateEditor record={record} template={draft.template} original={text.template} locale={locale} />
      <footer class="actions">
        <div class="action-row">
          <button type="button" class="primary" onClick={() => app.wrapUpActions.insert(call.id, rendered)}>
            {t.wrapup.insert} <kbd>{app.modifier}Shift+↵</kbd>
          </button>
          <button type="button" onClick={() => app.wrapUpActions.copy(call.id, rendered)}>
            {t.wrapup.copy} <kbd>{app.modifier}↵</kbd>
          </button>
        </div>
      </footer>
    </article>
  );
}

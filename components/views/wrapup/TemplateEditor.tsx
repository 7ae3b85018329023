import { checkTemplate, TEMPLATE_EXTRAS } from '../../../utils/core/call/wrapup/render-wrap-up.ts';
import type { WrapupRecord } from '../../../utils/core/pack/wrapup-record.ts';
import type { Locale } from '../../../utils/core/script/locale.ts';
import { useApp, useStrings } from '../../app-context.ts';

interface TemplateEditorProps {
  readonly record: WrapupRecord;
  readonly template: string;
  readonly original: string;
  readonly locale: Locale;
}

/** The template that wrap-ups are written by; a blank that nothing fills is named as it is typed. */
export function TemplateEditor({ record, template, original, locale }: TemplateEditorProps) {
  const app = useApp();
  const t = useStrings();
  const unknown = checkTemplate(template, record.fields).map(({ name }) => `{${name}}`);
  return (
    <details class="template">
      <summary>{t.wrapup.template}</summary>
      <p class="muted">
        {t.wrapup.templateHint}{' '}
        {[...record.fields, ...TEMPLATE_EXTRAS].map((name) => (
          <code key={name}>{`{${name}} `}</code>
        ))}
      </p>
      <textarea
        rows={10}
        lang={locale}
        aria-label={t.wrapup.template}
        aria-invalid={unknown.length > 0}
        value={template}
        onInput={(event) => app.setTemplate(locale, event.currentTarget.value)}
      />
      {unknown.length > 0 && (
        <p class="problem" role="alert">
          {t.wrapup.templateUnknown(unknown.join(' '))}
        </p>
      )}
      {template !== original && (
        <button type="button" onClick={() => app.setTemplate(locale, null)}>
          {t.wrapup.templateReset}
        </button>
      )}
    </details>
  );
}

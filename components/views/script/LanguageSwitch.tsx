import { LOCALES } from '../../../utils/core/script/locale.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Segmented } from '../../ui/Segmented.tsx';

interface LanguageSwitchProps {
  readonly record: ScriptRecord;
}

/** The language this customer is served in; where a script has one language only, that is said. */
export function LanguageSwitch({ record }: LanguageSwitchProps) {
  const app = useApp();
  const t = useStrings();
  const locales = LOCALES.filter((locale) => record.texts[locale] !== undefined);
  const shown = app.reading.value?.locale ?? app.contentLocale.value;
  if (locales.length < 2) {
    return shown === app.contentLocale.value ? null : (
      <span class="badge">{t.script.onlyIn(t.common.languages[shown])}</span>
    );
  }
  return (
    <Segmented
      label={t.script.language}
      value={shown}
      choices={locales.map((value) => ({
        value,
        label: t.common.languageShort[value],
        hint: t.common.languages[value],
        lang: value,
      }))}
      onChoose={(locale) => app.customer.setLocale(locale)}
    />
  );
}

import { findById, textIn } from '../../../utils/core/pack/library.ts';
import { LOCALES } from '../../../utils/core/script/locale.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';
import { WORDING_KEYS } from '../../../utils/core/script/wording.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Segmented } from '../../ui/Segmented.tsx';

interface WordingBarProps {
  readonly record: ScriptRecord;
  readonly packId: string;
}

/** For whom and in which language the script is worded, and one line on how to put it to that type. */
export function WordingBar({ record, packId }: WordingBarProps) {
  const app = useApp();
  const t = useStrings();
  const reading = app.reading.value;
  if (!reading) return null;
  const chosen = app.customer.wording.value;
  const hasVariants = WORDING_KEYS.some((key) => key !== 'neutral' && reading.text.wordings[key] !== undefined);
  const locales = LOCALES.filter((locale) => record.texts[locale] !== undefined);
  const playbook = chosen !== 'neutral' && app.library.value && findById(app.library.value, 'playbook', chosen, packId);
  const hint = playbook ? textIn(playbook.record.texts, app.contentLocale.value) : undefined;
  return (
    <div class="wording-bar">
      <div class="wording-row">
        {hasVariants && (
          <Segmented
            label={t.script.wording}
            value={chosen}
            choices={WORDING_KEYS.map((value, index) => ({
              value,
              label: t.common.wordings[value],
              hint: `Alt+${index}`,
              className: `type-${value}`,
            }))}
            onChoose={(wording) => app.customer.change({ wording })}
          />
        )}
        {locales.length > 1 && (
          <Segmented
            label={t.script.language}
            value={reading.locale}
            choices={locales.map((value) => ({
              value,
              label: t.common.languageShort[value],
              hint: t.common.languages[value],
              lang: value,
            }))}
            onChoose={(locale) => app.customer.change({ locale })}
          />
        )}
      </div>
      {locales.length === 1 && reading.locale !== app.contentLocale.value && (
        <p class="muted">{t.script.onlyIn(t.common.languages[reading.locale])}</p>
      )}
      {hint && (
        <p class={`type-hint-line type-${chosen}`} lang={hint.locale}>
          <strong>{hint.text.title}</strong> {hint.text.hint}
        </p>
      )}
    </div>
  );
}

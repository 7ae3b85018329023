import { findById, textIn } from '../../../utils/core/pack/library.ts';
import { WORDING_KEYS } from '../../../utils/core/script/wording.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Segmented } from '../../ui/Segmented.tsx';

interface WordingBarProps {
  readonly packId: string;
}

/** For whom and in which language the script is worded, and one line on how to put it to that type. */
export function WordingBar({ packId }: WordingBarProps) {
  const app = useApp();
  const t = useStrings();
  const reading = app.reading.value;
  if (!reading) return null;
  const chosen = app.customer.wording.value;
  const hasVariants = WORDING_KEYS.some((key) => key !== 'neutral' && reading.text.wordings[key] !== undefined);
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
            onChoose={(wording) => app.customer.setWording(wording)}
          />
        )}
      </div>
      {hint && (
        <p class={`type-hint-line type-${chosen}`} lang={hint.locale}>
          <strong>{hint.text.title}</strong> {hint.text.hint}
        </p>
      )}
    </div>
  );
}

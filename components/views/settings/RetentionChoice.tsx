import { useApp, useStrings } from '../../app-context.ts';
import { Segmented } from '../../ui/Segmented.tsx';

const DAYS = [0, 7, 30, 90];

/** How long notes, ended calls and closed promises stay on this computer. */
export function RetentionChoice() {
  const app = useApp();
  const t = useStrings();
  const { noteRetentionDays: days } = app.settings.settings.value;
  // A value that a policy or a backup brought is a choice of its own.
  const choices = [...new Set([...DAYS, days])].sort((a, b) => a - b);
  return (
    <section class="fields">
      <h2>{t.today.keepFor}</h2>
      <Segmented
        label={t.today.keepFor}
        value={String(days)}
        choices={choices.map((value) => ({
          value: String(value),
          label: value === 0 ? t.today.untilShift : t.today.days(value),
        }))}
        onChoose={(value) => app.settings.set('noteRetentionDays', Number(value))}
      />
      <p class="muted">{t.today.keptHint}</p>
    </section>
  );
}

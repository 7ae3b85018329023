import { useId, useState } from 'preact/hooks';
import type { SettingProblem } from '../../../utils/core/settings/check-setting.ts';
import { useStrings } from '../../app-context.ts';

interface SettingFieldProps {
  readonly label: string;
  readonly shownLabel?: string;
  readonly lang?: string;
  readonly placeholder: string;
  readonly value: string;
  readonly isLocked?: boolean;
  /** Stores what is typed; gives null, or why it cannot be taken. */
  readonly onWrite: (typed: string) => SettingProblem | null;
}

/** One setting's field. What cannot be stored stays in the field, with the reason under it. */
export function SettingField({
  label,
  shownLabel,
  lang,
  placeholder,
  value,
  isLocked = false,
  onWrite,
}: SettingFieldProps) {
  const t = useStrings();
  const problemId = useId();
  const [refused, setRefused] = useState<{ typed: string; problem: SettingProblem } | null>(null);
  return (
    <div class="setting-field">
      <label>
        <span>{shownLabel ?? label}</span>
        <input
          type="text"
          aria-label={label}
          lang={lang}
          placeholder={placeholder}
          value={refused?.typed ?? value}
          disabled={isLocked}
          aria-invalid={refused !== null}
          aria-describedby={refused ? problemId : undefined}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            const problem = onWrite(typed);
            setRefused(problem && { typed, problem });
          }}
        />
      </label>
      {refused && (
        <span class="problem" id={problemId} role="alert">
          {t.settings.problems[refused.problem]}
        </span>
      )}
    </div>
  );
}

import { useState } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';

interface ConfirmPublisherProps {
  /** Which two of the six groups are asked for, from 0. */
  readonly groups: readonly [number, number];
  readonly isWrong: boolean;
}

/** Asks for two groups of digits that only the team lead can tell; the groups themselves are never on the screen. */
export function ConfirmPublisher({ groups, isWrong }: ConfirmPublisherProps) {
  const app = useApp();
  const t = useStrings();
  const [digits, setDigits] = useState<readonly [string, string]>(['', '']);
  const { confirm, cancel } = app.packs.publishers;
  const set = (place: 0 | 1, typed: string) => setDigits(place === 0 ? [typed, digits[1]] : [digits[0], typed]);
  return (
    <form
      class="fields pack-confirm"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm(digits).then(() => setDigits(['', '']));
      }}
    >
      <h2>{t.packs.confirmTitle}</h2>
      <p>{t.packs.confirmHint}</p>
      {isWrong && (
        <p class="problem" role="alert">
          {t.packs.groupWrong}
        </p>
      )}
      {([0, 1] as const).map((place) => (
        <label class="field" key={place}>
          {t.packs.group(groups[place] + 1)}
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={digits[place]}
            onInput={(event) => set(place, event.currentTarget.value)}
          />
        </label>
      ))}
      <div class="action-row">
        <button type="submit" class="primary">
          {t.packs.confirmButton}
        </button>
        <button type="button" onClick={cancel}>
          {t.packs.cancel}
        </button>
      </div>
    </form>
  );
}

import { useId } from 'preact/hooks';
import { PROMISE_TEXT_MAX, type PromiseField } from '../../../utils/core/call/promise.ts';
import { useStrings } from '../../app-context.ts';

interface TextFieldProps {
  readonly label: string;
  readonly field: PromiseField;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly placeholder?: string;
  /** True: nothing typed is a fault once `isAsked`. */
  readonly isNeeded?: boolean;
  readonly isAsked?: boolean;
}

/** One line of a promise. */
export function TextField({ label, field, value, onType, placeholder, isNeeded, isAsked }: TextFieldProps) {
  const t = useStrings();
  const id = useId();
  const isTooLong = value.length > PROMISE_TEXT_MAX[field];
  const isBlank = isNeeded && isAsked && value.trim() === '';
  return (
    <div class="field">
      <label for={id}>
        {label} {!isNeeded && <span class="muted">({t.promises.optional})</span>}
      </label>
      <input
        id={id}
        value={value}
        placeholder={placeholder}
        autocomplete="off"
        aria-invalid={isTooLong || isBlank}
        aria-describedby={isTooLong || isBlank ? `${id}-problem` : undefined}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {(isTooLong || isBlank) && (
        <span class="problem" id={`${id}-problem`}>
          {t.promises.refusals[isTooLong ? 'too-long' : 'empty']}
        </span>
      )}
    </div>
  );
}

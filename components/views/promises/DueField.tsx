import { useId } from 'preact/hooks';
import { dueInWords } from '../../../utils/core/call/due-words.ts';
import type { DueTime } from '../../../utils/core/call/make-promise.ts';
import type { SlotProblem } from '../../../utils/core/slots/slot-kind.ts';
import { useApp, useStrings } from '../../app-context.ts';

interface DueFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** True once the agent tried to save: only then is a blank a fault. */
  readonly isAsked: boolean;
}

/** What a typed time means, or why it means none; null while nothing is typed. */
export function useDue(typed: string): DueTime | SlotProblem | null {
  const app = useApp();
  return typed.trim() === '' ? null : app.promises.readDue(typed);
}

/** A time by which something is to be done, typed as people say it and shown as it was understood. */
export function DueField({ label, typed, onType, isAsked }: DueFieldProps) {
  const app = useApp();
  const t = useStrings();
  const id = useId();
  const due = useDue(typed);
  const problem = due === null ? (isAsked ? 'empty' : null) : typeof due === 'string' ? due : null;
  const isBad = problem !== null && (isAsked || problem !== 'not-a-deadline');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={typed}
        placeholder={t.promises.untilHint}
        autocomplete="off"
        aria-invalid={isBad}
        aria-describedby={`${id}-read`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <div class="chips">
        {t.promises.quick.map((quick) => (
          <button type="button" class="chip" key={quick} onClick={() => onType(quick)}>
            {quick}
          </button>
        ))}
      </div>
      <p id={`${id}-read`} class={isBad ? 'problem' : 'muted'}>
        {isBad && problem ? t.slotProblems[problem] : null}
        {due !== null && typeof due !== 'string' && <>→ {readOut(due)}</>}
      </p>
    </div>
  );

  function readOut({ at, zone, precision }: DueTime): string {
    return dueInWords({ dueAt: at, zone, precision }, app.promises.now.value, app.uiLocale.value);
  }
}

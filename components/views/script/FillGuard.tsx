import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WaitingAction } from '../../../utils/state/script-actions.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { isComposing } from '../../ui/composition.ts';
import { SlotField } from './SlotField.tsx';

interface FillGuardProps {
  readonly waiting: WaitingAction;
}

/** Asks for exactly the blanks that are missing before anything is inserted or copied; a blank left is a choice. */
export function FillGuard({ waiting }: FillGuardProps) {
  const app = useApp();
  const t = useStrings();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, [role=radio]')?.focus();
  }, []);
  return (
    <form
      class="guard"
      ref={form}
      aria-label={t.script.fillFirst}
      onSubmit={(event) => {
        event.preventDefault();
        (document.activeElement as HTMLElement | null)?.blur();
        app.actions.resume();
      }}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return;
        event.stopPropagation();
        app.actions.cancel();
      }}
    >
      <p>
        <strong>{t.script.fillFirst}</strong>
      </p>
      {waiting.missing.map((slot) => (
        <div class="guard-slot" key={slot}>
          <span>{app.slots.label(slot)}</span>
          <SlotField slot={slot} />
          <button type="button" class="quiet" onClick={() => app.actions.leaveBlank(slot)}>
            {t.script.leaveBlank}
          </button>
        </div>
      ))}
      <div class="action-row">
        <button type="submit" class="primary">
          {t.script.done} <kbd>↵</kbd>
        </button>
        <button type="button" onClick={() => app.actions.cancel()}>
          {t.common.close}
        </button>
      </div>
    </form>
  );
}

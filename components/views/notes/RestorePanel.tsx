import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RestoreStep } from '../../../utils/state/notes-files.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';

interface RestorePanelProps {
  readonly step: RestoreStep;
}

/** What a chosen backup would bring, before anything happens; or why it cannot be used. */
export function RestorePanel({ step }: RestorePanelProps) {
  const app = useApp();
  const t = useStrings();
  const panel = useRef<HTMLElement>(null);
  const { files } = app.notes;

  useLayoutEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
    panel.current?.querySelector('button')?.focus();
  }, [step]);

  const cancel = (
    <button type="button" onClick={() => files.cancel()}>
      {step.kind === 'preview' && !isNothing(step) ? t.notes.cancel : t.common.close}
    </button>
  );
  return (
    <section class={step.kind === 'refused' || step.kind === 'fault' ? 'restore caveat' : 'restore'} ref={panel}>
      {step.kind === 'reading' && <p role="status">{t.notes.reading}</p>}
      {step.kind === 'refused' && <Problem text={t.notes.restoreErrors[step.code]} />}
      {step.kind === 'fault' && <Problem text={t.notes.restoreFaults[step.fault.kind]} />}
      {step.kind === 'preview' && (
        <div role="status">
          <p>
            {isNothing(step)
              ? t.notes.restoreNothing(step.known)
              : t.notes.restoreAsk(step.added, step.known, step.both)}
          </p>
          {step.damaged > 0 && <p class="problem">{t.notes.restoreDamaged(step.damaged)}</p>}
        </div>
      )}
      {step.kind !== 'reading' && (
        <div class="action-row">
          {step.kind === 'preview' && !isNothing(step) && (
            <button type="button" class="primary" onClick={() => void files.restore()}>
              {t.notes.restoreDo}
            </button>
          )}
          {cancel}
        </div>
      )}
    </section>
  );
}

const isNothing = ({ added, both }: Extract<RestoreStep, { kind: 'preview' }>) => added + both === 0;

function Problem({ text }: { readonly text: string }) {
  return (
    <p role="alert">
      <Icon name="warn" /> {text}
    </p>
  );
}

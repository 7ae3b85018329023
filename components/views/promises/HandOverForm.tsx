import { useState } from 'preact/hooks';
import type { CallPromise } from '../../../utils/core/call/promise.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { DueField, useDue } from './DueField.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import { TextField } from './TextField.tsx';

interface HandOverFormProps {
  readonly promise: CallPromise;
  readonly onClose: () => void;
}

/** The record of a hand-over: who, what was passed on, by when they act. */
export function HandOverForm({ promise, onClose }: HandOverFormProps) {
  const app = useApp();
  const t = useStrings();
  const { fields } = t.promises;
  const [to, setTo] = useState('');
  const [passedOn, setPassedOn] = useState('');
  const [typed, setTyped] = useState('');
  const [isAsked, setAsked] = useState(false);
  const by = useDue(typed);
  const isBlank = to.trim() === '' || passedOn.trim() === '' || by === null || typeof by === 'string';
  return (
    <PromiseForm
      label={t.promises.handOver}
      onAsked={() => setAsked(true)}
      onSave={() => (isBlank ? null : app.promises.handOver(promise, { to, passedOn, by }))}
      onClose={onClose}
    >
      <TextField
        label={fields.to}
        field="to"
        value={to}
        onType={setTo}
        placeholder={t.promises.toHint}
        isNeeded
        isAsked={isAsked}
      />
      <TextField
        label={fields.passedOn}
        field="label"
        value={passedOn}
        onType={setPassedOn}
        isNeeded
        isAsked={isAsked}
      />
      <DueField label={fields.actBy} typed={typed} onType={setTyped} isAsked={isAsked} />
      <p class="muted">{t.promises.ownerHint}</p>
    </PromiseForm>
  );
}

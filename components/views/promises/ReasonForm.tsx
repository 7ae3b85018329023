import { useState } from 'preact/hooks';
import { type CallPromise, isComplaintStage } from '../../../utils/core/call/promise.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { PromiseForm } from './PromiseForm.tsx';
import { TextField } from './TextField.tsx';

interface ReasonFormProps {
  readonly promise: CallPromise;
  readonly deed: 'done' | 'withdraw';
  readonly onClose: () => void;
}

/** Closes a promise: kept, with a word on how if there is one, or given up, with the reason. */
export function ReasonForm({ promise, deed, onClose }: ReasonFormProps) {
  const app = useApp();
  const t = useStrings();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isDone = deed === 'done';
  const isWhole = !isDone && isComplaintStage(promise.kind);
  const save = () => {
    if (isDone) return app.promises.finish(promise, reason);
    return reason.trim() === '' ? null : app.promises.withdraw(promise, reason);
  };
  return (
    <PromiseForm
      label={isDone ? t.promises.done : isWhole ? t.promises.withdrawComplaint : t.promises.withdraw}
      onAsked={() => setAsked(true)}
      onSave={save}
      onClose={onClose}
    >
      {isWhole && <p>{t.promises.withdrawComplaint}</p>}
      <TextField
        label={isDone ? t.promises.doneRemark : t.promises.fields.reason}
        field="reason"
        value={reason}
        onType={setReason}
        isNeeded={!isDone}
        isAsked={isAsked}
      />
    </PromiseForm>
  );
}

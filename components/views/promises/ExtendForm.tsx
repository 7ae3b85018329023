import { useState } from 'preact/hooks';
import type { CallPromise } from '../../../utils/core/call/promise.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { DueField, useDue } from './DueField.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import { TextField } from './TextField.tsx';

interface ExtendFormProps {
  readonly promise: CallPromise;
  readonly onClose: () => void;
}

/** A new time that the customer was told, and why. */
export function ExtendForm({ promise, onClose }: ExtendFormProps) {
  const app = useApp();
  const t = useStrings();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const due = useDue(typed);
  return (
    <PromiseForm
      label={t.promises.extend}
      onAsked={() => setAsked(true)}
      onSave={() =>
        due === null || typeof due === 'string' || reason.trim() === ''
          ? null
          : app.promises.extend(promise, due, reason)
      }
      onClose={onClose}
    >
      <DueField label={t.promises.fields.newUntil} typed={typed} onType={setTyped} isAsked={isAsked} />
      <TextField
        label={t.promises.fields.reason}
        field="reason"
        value={reason}
        onType={setReason}
        isNeeded
        isAsked={isAsked}
      />
    </PromiseForm>
  );
}

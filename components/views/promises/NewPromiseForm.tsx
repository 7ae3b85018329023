import { useState } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';
import { DueField, useDue } from './DueField.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import { TextField } from './TextField.tsx';

/** Any other word given to a customer: what, by when, to whom. */
export function NewPromiseForm({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const t = useStrings();
  const { fields } = t.promises;
  const [present] = useState(() => app.promises.present());
  const [what, setWhat] = useState('');
  const [customer, setCustomer] = useState(present.customer);
  const [typed, setTyped] = useState('');
  const [isAsked, setAsked] = useState(false);
  const due = useDue(typed);
  const isBlank = what.trim() === '' || due === null || typeof due === 'string';
  return (
    <PromiseForm
      label={t.promises.add}
      onAsked={() => setAsked(true)}
      onSave={() => (isBlank ? null : app.promises.make({ ...present, label: what, customer }, due))}
      onClose={onClose}
    >
      <TextField
        label={fields.what}
        field="label"
        value={what}
        onType={setWhat}
        placeholder={t.promises.whatHint}
        isNeeded
        isAsked={isAsked}
      />
      <DueField label={fields.until} typed={typed} onType={setTyped} isAsked={isAsked} />
      <TextField label={fields.customer} field="customer" value={customer} onType={setCustomer} />
    </PromiseForm>
  );
}

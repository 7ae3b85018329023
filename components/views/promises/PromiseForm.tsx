import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PromiseRefusal } from '../../../utils/core/call/promise.ts';
import { useStrings } from '../../app-context.ts';
import { isComposing } from '../../ui/composition.ts';

interface PromiseFormProps {
  readonly label: string;
  readonly children: ComponentChildren;
  /** Gives null when it is done; `asked` is already told. */
  readonly onSave: () => Promise<PromiseRefusal | null> | null;
  readonly onAsked?: () => void;
  readonly onClose: () => void;
}

/** A small form: Enter saves, Escape closes it, what was refused is said in it. */
export function PromiseForm({ label, children, onSave, onAsked, onClose }: PromiseFormProps) {
  const t = useStrings();
  const [refusal, setRefusal] = useState<PromiseRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);

  // Before the next key can arrive.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);

  const [blanks, setBlanks] = useState(0);
  // Once the fields have said what they lack.
  useEffect(() => {
    if (blanks > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [blanks]);

  const save = async () => {
    onAsked?.();
    const answer = onSave();
    if (answer === null) return setBlanks((count) => count + 1);
    const refused = await answer;
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <form
      ref={form}
      class="promise-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
      <p class="problem" role="alert">
        {refusal && t.promises.refusals[refusal.code]}
      </p>
      <div class="form-buttons">
        <button type="submit" class="primary">
          {t.promises.save}
        </button>
        <button type="button" onClick={onClose}>
          {t.promises.cancel} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}

import { useState } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';
import { SlotField } from './SlotField.tsx';

interface SlotChipProps {
  readonly slot: string;
  readonly state: 'filled' | 'open' | 'waived';
  /** The value as it stands in the text; null: a blank. */
  readonly shown: string | null;
}

/** A slot in a text. A press turns it into a field; what is typed is kept for this customer. */
export function SlotChip({ slot, state, shown }: SlotChipProps) {
  const app = useApp();
  const t = useStrings();
  const [isEditing, setEditing] = useState(false);
  const label = app.slots.label(slot);
  if (isEditing) return <SlotField slot={slot} isInline onDone={() => setEditing(false)} />;
  return (
    <button
      type="button"
      class={`slot slot-${state}`}
      data-slot={slot}
      aria-label={shown === null ? t.script.fill(label) : t.script.change(label, shown)}
      onClick={() => setEditing(true)}
    >
      {shown ?? label}
    </button>
  );
}

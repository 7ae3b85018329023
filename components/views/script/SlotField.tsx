import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HONORIFICS } from '../../../utils/core/slots/slot-value.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { isComposing } from '../../ui/composition.ts';
import { Segmented } from '../../ui/Segmented.tsx';

interface SlotFieldProps {
  readonly slot: string;
  /** In the middle of a text: focused at once, done with Enter, Escape or leaving. */
  readonly isInline?: boolean;
  /** Takes the focus when it appears. */
  readonly isFirst?: boolean;
  readonly onDone?: () => void;
}

/** The field of one slot. Only what its kind accepts is kept; otherwise a sentence says what is wrong. */
export function SlotField({ slot, isInline = false, isFirst = false, onDone }: SlotFieldProps) {
  const app = useApp();
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const [typed, setTyped] = useState(() => app.slots.edit(slot));
  const [problem, setProblem] = useState<string | null>(null);
  const label = app.slots.label(slot);

  // Before the next paint: a key pressed at once must not be lost, nor be selected away.
  useLayoutEffect(() => {
    if (isInline || isFirst) input.current?.select();
  }, [isInline, isFirst]);

  if (app.slots.kind(slot) === 'honorific') {
    return (
      <Segmented
        label={label}
        value={app.slots.honorific(slot)}
        choices={HONORIFICS.map((value) => ({ value, label: app.slots.honorificLabel(value) }))}
        onChoose={(value) => {
          app.slots.set(slot, app.slots.honorificLabel(value));
          onDone?.();
        }}
      />
    );
  }

  const commit = (): boolean => {
    const code = app.slots.set(slot, typed);
    setProblem(code ? t.slotProblems[code] : null);
    return code === null;
  };
  return (
    <span class={isInline ? 'slot-field slot-field-inline' : 'slot-field'}>
      <input
        ref={input}
        type="text"
        size={Math.max(label.length + 2, Math.min(typed.length + 2, 28))}
        aria-label={label}
        placeholder={label}
        aria-invalid={problem !== null}
        aria-describedby={problem ? problemId : undefined}
        value={typed}
        data-slot-input={slot}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (commit() && isInline) onDone?.();
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Enter' && isInline) {
            event.preventDefault();
            event.stopPropagation();
            if (commit()) onDone?.();
          } else if (event.key === 'Escape' && isInline) {
            event.stopPropagation();
            setTyped(app.slots.edit(slot));
            onDone?.();
          }
        }}
      />
      {problem && (
        <span class="problem" id={problemId} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}

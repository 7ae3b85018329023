import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface SureButtonProps {
  readonly label: string;
  /** What the button says after the first press. */
  readonly sure: string;
  readonly onSure: () => void;
  readonly children?: ComponentChildren;
}

/** A button that acts at the second press; leaving it takes the first one back. */
export function SureButton({ label, sure, onSure, children }: SureButtonProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <button
      type="button"
      class={isAsked ? 'sure' : 'quiet'}
      onBlur={() => setAsked(false)}
      onClick={() => {
        if (isAsked) onSure();
        setAsked(!isAsked);
      }}
    >
      {children} {isAsked ? sure : label}
    </button>
  );
}

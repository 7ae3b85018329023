import { useEffect, useState } from 'preact/hooks';

/** How long the words wait for the typing to stop, so that a screen reader is not interrupted at each key. */
const QUIET_MS = 800;

interface QuietStatusProps {
  readonly text: string;
}

/** Words for screen readers alone, said once the typing has stopped. */
export function QuietStatus({ text }: QuietStatusProps) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {spoken}
    </p>
  );
}

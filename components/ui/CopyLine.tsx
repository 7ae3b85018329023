import { useApp, useStrings } from '../app-context.ts';
import { Icon } from './Icon.tsx';

interface CopyLineProps {
  readonly text: string;
  readonly lang: string;
}

/** A line ready to be said, with a button that copies it. */
export function CopyLine({ text, lang }: CopyLineProps) {
  const app = useApp();
  const t = useStrings();
  return (
    <p class="copy-line">
      <span lang={lang}>{text}</span>
      <button
        type="button"
        class="quiet"
        title={t.script.copyPart}
        aria-label={t.script.copyPart}
        onClick={() => app.copy(text)}
      >
        <Icon name="copy" />
      </button>
    </p>
  );
}

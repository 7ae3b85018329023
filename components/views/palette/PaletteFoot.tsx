import { useStrings } from '../../app-context.ts';
import type { PaletteProps } from './Palette.tsx';

/** Where Enter writes, and the keys that lead elsewhere. */
export function PaletteFoot({ goal }: Pick<PaletteProps, 'goal'>) {
  const t = useStrings();
  const into = (label: string) => (label === '' ? t.palette.intoField : t.palette.into(label));
  return (
    <footer class="palette-foot">
      <span>{'reason' in goal ? `${t.palette.copies} ${t.script.reasons[goal.reason.code]}` : into(goal.label)}</span>
      <span class="palette-keys">
        <kbd>→</kbd> {t.palette.read} <kbd>Esc</kbd> {t.palette.leave}
      </span>
    </footer>
  );
}

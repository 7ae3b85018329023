import { useStrings } from '../../app-context.ts';
import type { PaletteProps } from './Palette.tsx';

interface PaletteFootProps extends Pick<PaletteProps, 'goal'> {
  readonly isInSearch: boolean;
  readonly isComing: boolean;
  /** Enter was pressed and is carried out when the words are here. */
  readonly isEnterKept: boolean;
}

/** Where Enter writes, and the keys that lead elsewhere. */
export function PaletteFoot({ goal, isInSearch, isComing, isEnterKept }: PaletteFootProps) {
  const t = useStrings();
  const into = (label: string) => (label === '' ? t.palette.intoField : t.palette.into(label));
  return (
    <footer class="palette-foot">
      {isComing ? (
        <span class="palette-coming" role="status">
          {isEnterKept ? t.palette.kept : t.palette.coming}
        </span>
      ) : (
        <span>
          {'reason' in goal
            ? `${t.palette.copies}${t.script.outcomeGap}${t.script.reasons[goal.reason.code]}`
            : into(goal.label)}
        </span>
      )}
      <span class="palette-keys">
        {isInSearch && (
          <>
            <kbd>→</kbd> {t.palette.read}{' '}
          </>
        )}
        <kbd>Esc</kbd> {isInSearch ? t.palette.leave : t.palette.back}
      </span>
    </footer>
  );
}

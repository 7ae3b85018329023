import type { SaveStatus } from '../../../utils/state/note-editor.ts';
import { useApp, useStrings } from '../../app-context.ts';
import type { Strings } from '../../strings/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { clockTime } from '../notes/note-time.ts';

interface SaveLineProps {
  readonly status: SaveStatus;
}

/** Whether the words are on the disk, in a few words. It is not read out at each pause; what goes wrong is. */
export function SaveLine({ status }: SaveLineProps) {
  const app = useApp();
  const t = useStrings();
  const isSaved = status.kind === 'saved';
  const isWrong =
    status.kind !== 'saved' && status.kind !== 'empty' && status.kind !== 'saving' && status.kind !== 'unsaved';
  const time = isSaved ? clockTime(status.at, app.zone(), app.uiLocale.value) : '';
  return (
    <p class={`save-line save-${status.kind}`} data-save={status.kind}>
      {isSaved && <Icon name="check" />}
      {isWrong && <Icon name="warn" />}
      {isSaved ? t.notes.saved(time) : isWrong ? t.notes.unsaved : plainLine(status.kind, t)}
    </p>
  );
}

function plainLine(kind: SaveStatus['kind'], t: Strings): string {
  if (kind === 'empty') return t.notes.isNew;
  return kind === 'saving' ? t.notes.saving : t.notes.unsaved;
}

import { useEffect, useState } from 'preact/hooks';
import type { OpenNote } from '../../../utils/state/note-sessions.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NoteConflict } from './NoteConflict.tsx';
import { NoteEditing } from './NoteEditing.tsx';

interface NoteViewProps {
  readonly routeKey: string;
}

/** One note, being written. */
export function NoteView({ routeKey }: NoteViewProps) {
  const app = useApp();
  const t = useStrings();
  const [open, setOpen] = useState<OpenNote>({ kind: 'loading' });
  useEffect(() => app.notes.open(routeKey, setOpen), [app, routeKey]);

  if (open.kind === 'loading') return <p class="empty notes-loading">{t.common.loading}</p>;
  if (open.kind === 'editor') {
    const { editor } = open;
    return editor.status.value.kind === 'conflict' ? (
      <NoteConflict editor={editor} conflict={editor.status.value} />
    ) : (
      <NoteEditing editor={editor} />
    );
  }
  return (
    <div class="empty">
      <p role="alert">
        <Icon name="warn" /> {open.kind === 'gone' ? t.notes.gone : t.notes.unavailable}
      </p>
      <p>
        <button type="button" onClick={() => app.navigation.go({ view: 'notes' })}>
          {t.notes.toList}
        </button>
      </p>
    </div>
  );
}

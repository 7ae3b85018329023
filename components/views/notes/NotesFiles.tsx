import { useRef } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';
import { RestorePanel } from './RestorePanel.tsx';

interface NotesFilesProps {
  /** There is nothing to export. */
  readonly isEmpty: boolean;
}

/** Notes into files and back. */
export function NotesFiles({ isEmpty }: NotesFilesProps) {
  const app = useApp();
  const t = useStrings();
  const chooser = useRef<HTMLInputElement>(null);
  const { files } = app.notes;
  const step = files.restoring.value;
  return (
    <details class="notes-files" open={step !== null || undefined}>
      <summary>{t.notes.files}</summary>
      <div class="notes-file-list">
        {!isEmpty && (
          <>
            <p>
              <button type="button" onClick={() => void files.exportBackup()}>
                {t.notes.export}
              </button>
              <span class="muted">{t.notes.exportHint}</span>
            </p>
            <p>
              <button type="button" onClick={() => void files.exportTable(t.notes.csv)}>
                {t.notes.exportTable}
              </button>
              <span class="muted">{t.notes.exportTableHint}</span>
            </p>
          </>
        )}
        <p>
          <button type="button" onClick={() => chooser.current?.click()}>
            {t.notes.restore}
          </button>
          <span class="muted">{t.notes.restoreHint}</span>
        </p>
        <input
          ref={chooser}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={t.notes.restore}
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) void files.read(file);
            // The same file may be chosen again.
            input.value = '';
          }}
        />
        {step && <RestorePanel step={step} />}
      </div>
    </details>
  );
}

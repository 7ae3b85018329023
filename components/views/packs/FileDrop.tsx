import { useRef } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';
import { fileSentence } from './outcome-sentences.ts';

interface FileDropProps {
  /** A file is being dragged over the view. */
  readonly isOver: boolean;
  readonly onFiles: (files: FileList | null) => void;
}

/** Opens a pack that came as a file, where there is no server or no network. */
export function FileDrop({ isOver, onFiles }: FileDropProps) {
  const app = useApp();
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const file = app.packs.publishers.file.value;
  const said = file?.outcome && fileSentence(file.name, file.outcome, app.packs.rules.value, t);
  return (
    <section class="fields">
      <h2>{t.packs.fileTitle}</h2>
      <p class="muted">{t.packs.fileHint}</p>
      <div class={isOver ? 'pack-drop pack-drop-over' : 'pack-drop'}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".cuepack,.ndjson,.gz,.jsonl"
          aria-label={t.packs.pick}
          onChange={(event) => {
            onFiles(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <button type="button" onClick={() => input.current?.click()}>
          {t.packs.pick}
        </button>
        {isOver && <span>{t.packs.dropHere}</span>}
      </div>
      <div role="status">
        {file && !said && (
          <p>
            {t.packs.fileReading(file.name)} <progress aria-label={t.packs.fileReading(file.name)} />
          </p>
        )}
        {said && <p class={said.isBad ? 'problem' : ''}>{said.text}</p>}
      </div>
    </section>
  );
}

import { useRef } from 'preact/hooks';
import { wallTime } from '../../../utils/core/time/wall-clock.ts';
import type { NoteEditor } from '../../../utils/state/note-editor.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { clockTime, dayName } from '../notes/note-time.ts';
import { MaskedChips } from './MaskedChips.tsx';
import { NoteField } from './NoteField.tsx';
import { SaveLine } from './SaveLine.tsx';
import { SaveProblem } from './SaveProblem.tsx';
import { UsedScripts } from './UsedScripts.tsx';

interface NoteEditingProps {
  readonly editor: NoteEditor;
}

/** The fields of a note. The text has the focus; everything is saved while it is typed. */
export function NoteEditing({ editor }: NoteEditingProps) {
  const app = useApp();
  const t = useStrings();
  const view = useRef<HTMLElement>(null);
  const { id, createdAt } = editor.note.value;
  const day = dayName(wallTime({ at: createdAt, zone: app.zone() }), app.notes.now(), app.uiLocale.value, t);
  return (
    <article class="note" ref={view}>
      <h1 class="note-begun">{t.notes.begun(day, clockTime(createdAt, app.zone(), app.uiLocale.value))}</h1>
      <div class="note-customer">
        <NoteField editor={editor} field="surname" />
        <NoteField editor={editor} field="phone" />
      </div>
      <NoteField editor={editor} field="text" />
      <MaskedChips editor={editor} view={view} />
      <UsedScripts editor={editor} />
      <SaveProblem editor={editor} />
      <footer class="note-foot">
        <SaveLine status={editor.status.value} />
        <button
          type="button"
          class="quiet"
          onClick={async () => {
            if (await app.notes.remove(id)) app.navigation.back();
          }}
        >
          <Icon name="bin" /> {t.notes.delete}
        </button>
      </footer>
    </article>
  );
}

import { NOTE_PHONE_MAX, NOTE_SURNAME_MAX, NOTE_TEXT_MAX } from '../../../utils/core/note/note.ts';
import type { NoteEditor } from '../../../utils/state/note-editor.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';

const LIMITS = { surname: NOTE_SURNAME_MAX, phone: NOTE_PHONE_MAX, text: NOTE_TEXT_MAX };

interface SaveProblemProps {
  readonly editor: NoteEditor;
}

/** Why the words are not saved, and what can be done. Nothing while nothing is wrong. */
export function SaveProblem({ editor }: SaveProblemProps) {
  const app = useApp();
  const t = useStrings();
  const status = editor.status.value;
  const { id } = editor.note.value;
  const figure = (value: number) => new Intl.NumberFormat(app.uiLocale.value).format(value);

  if (status.kind === 'fault') {
    return (
      <Problem sentences={[t.notes.faults[status.fault.kind]]}>
        <button type="button" onClick={() => void editor.flush()}>
          {t.common.retry}
        </button>
      </Problem>
    );
  }
  if (status.kind === 'too-long') {
    const sentences = status.fields.map(({ field, by }) =>
      t.notes.tooLong(t.notes[field], figure(LIMITS[field]), figure(by)),
    );
    return (
      <Problem sentences={sentences}>
        {status.fields.some(({ field }) => field === 'text') && (
          <button type="button" onClick={() => app.notes.splitOff(id)}>
            {t.notes.split}
          </button>
        )}
      </Problem>
    );
  }
  if (status.kind === 'deleted') {
    return (
      <Problem sentences={[t.notes.deletedElsewhere]}>
        <button type="button" class="primary" onClick={() => editor.keepMine()}>
          {t.notes.keepDeleted}
        </button>
        <button
          type="button"
          onClick={() => {
            app.notes.sessions.giveUp(id);
            app.navigation.back();
          }}
        >
          {t.notes.letGo}
        </button>
      </Problem>
    );
  }
  return null;
}

interface ProblemProps {
  readonly sentences: readonly string[];
  readonly children: preact.ComponentChildren;
}

function Problem({ sentences, children }: ProblemProps) {
  return (
    <section class="caveat note-problem" role="alert">
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Icon name="warn" /> {sentence}
        </p>
      ))}
      <div class="action-row">{children}</div>
    </section>
  );
}

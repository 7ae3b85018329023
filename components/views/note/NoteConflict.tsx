import { useEffect, useRef } from 'preact/hooks';
import { differingPart } from '../../../utils/core/note/differing-part.ts';
import type { NoteField, NoteFields } from '../../../utils/core/note/note.ts';
import type { NoteEditor, SaveStatus } from '../../../utils/state/note-editor.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Highlight } from '../../ui/Highlight.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { clockTime } from '../notes/note-time.ts';

interface NoteConflictProps {
  readonly editor: NoteEditor;
  readonly conflict: Extract<SaveStatus, { kind: 'conflict' }>;
}

/** Two panels wrote into one note: both versions, and the agent's decision. */
export function NoteConflict({ editor, conflict }: NoteConflictProps) {
  const app = useApp();
  const t = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  const { stored, edited } = conflict;
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="note-conflict">
      <div role="alert">
        <h1 ref={heading} tabIndex={-1}>
          <Icon name="warn" /> {t.notes.conflict}
        </h1>
        <p>{t.notes.conflictWhy}</p>
      </div>
      <Version title={t.notes.conflictMine} fields={edited} other={stored}>
        <button type="button" onClick={() => editor.keepMine()}>
          {t.notes.keepMine}
        </button>
      </Version>
      <Version
        title={t.notes.conflictTheirs(clockTime(stored.updatedAt, app.zone(), app.uiLocale.value))}
        fields={stored}
        other={edited}
      >
        <button type="button" onClick={() => editor.takeOther()}>
          {t.notes.keepTheirs}
        </button>
      </Version>
      <footer class="actions">
        <button type="button" class="primary" onClick={() => editor.keepBoth()}>
          {t.notes.keepBoth}
        </button>
        <p class="muted">{t.notes.keepBothHint}</p>
      </footer>
    </article>
  );
}

interface VersionProps {
  readonly title: string;
  readonly fields: NoteFields;
  readonly other: NoteFields;
  readonly children: preact.ComponentChildren;
}

/** One version; what the other one does not hold is marked. */
function Version({ title, fields, other, children }: VersionProps) {
  const marked = (field: NoteField) => {
    const part = differingPart(fields[field], other[field]);
    return <Highlight text={fields[field]} ranges={part ? [part] : []} />;
  };
  return (
    <section class="note-version">
      <h2>{title}</h2>
      <p class="row-title">
        {marked('surname')} <span class="note-phone">{marked('phone')}</span>
      </p>
      <p class="note-whole">{marked('text')}</p>
      {children}
    </section>
  );
}

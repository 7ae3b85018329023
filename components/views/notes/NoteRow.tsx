import { excerpt, matchRanges } from '../../../utils/core/note/match-ranges.ts';
import type { Note } from '../../../utils/core/note/note.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Highlight } from '../../ui/Highlight.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { focusNeighbour } from './move-among-rows.ts';
import { clockTime } from './note-time.ts';

/** As much of a text as two lines of a wide panel show. */
const EXCERPT = 160;

interface NoteRowProps {
  readonly note: Note;
  readonly query: string;
}

/** A note in the list: who, when, and how it begins or what was found in it. */
export function NoteRow({ note, query }: NoteRowProps) {
  const app = useApp();
  const t = useStrings();
  const { id, surname, phone, text } = note;
  const time = clockTime(note.createdAt, app.zone(), app.uiLocale.value);
  const shown = excerpt(text, query, EXCERPT);
  const marked = (value: string) => <Highlight text={value} ranges={query ? matchRanges(value, query) : []} />;
  return (
    <li class="note-row">
      <button type="button" class="row note-open" onClick={() => app.navigation.go({ view: 'note', id })}>
        <span class="row-title">
          {surname ? marked(surname) : <span class="muted">{phone || t.notes.untitled}</span>}
          {surname && phone && <span class="note-phone">{marked(phone)}</span>}
        </span>
        <span class="row-meta">
          <time dateTime={new Date(note.createdAt).toISOString()}>{time}</time>
        </span>
        <span class="row-text note-excerpt">{shown ? marked(shown) : <i>{t.notes.noText}</i>}</span>
      </button>
      <button
        type="button"
        class="quiet note-delete"
        aria-label={t.notes.deleteNote(`${surname || phone || t.notes.untitled}, ${time}`)}
        title={t.notes.delete}
        onClick={async (event) => {
          const row = event.currentTarget.closest('li');
          if ((await app.notes.remove(id)) && row) focusNeighbour(row);
        }}
      >
        <Icon name="bin" />
      </button>
    </li>
  );
}

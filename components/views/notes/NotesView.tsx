import { useEffect, useRef } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { moveAmongRows } from './move-among-rows.ts';
import { NoteRow } from './NoteRow.tsx';
import { NotesFault } from './NotesFault.tsx';
import { NotesFiles } from './NotesFiles.tsx';
import { NotesSearch } from './NotesSearch.tsx';
import { dayName } from './note-time.ts';

/** All notes, newest first, by day; what is not saved stands above them. */
export function NotesView() {
  const app = useApp();
  const t = useStrings();
  const rows = useRef<HTMLDivElement>(null);
  const { notes } = app;
  useEffect(() => notes.follow(), [notes]);
  const list = notes.list.value;
  const query = notes.query.value.trim();
  const unsaved = notes.unsaved.value;
  const isUnsaved = new Set(unsaved.map(({ id }) => id));
  const days = notes.days.value;
  const isEmpty = list.kind === 'notes' && list.notes.length === 0 && unsaved.length === 0;

  return (
    <div class="notes">
      <header class="notes-head">
        <h1>{t.notes.title}</h1>
        <button type="button" class="primary" onClick={() => app.newNote()} aria-keyshortcuts="Alt+N">
          <Icon name="plus" /> {t.notes.add} <kbd>Alt+N</kbd>
        </button>
      </header>
      {!isEmpty && list.kind !== 'fault' && <NotesSearch rows={rows} />}
      <div ref={rows} role="group" aria-label={t.notes.title} onKeyDown={moveAmongRows}>
        {unsaved.length > 0 && (
          <section>
            <h2 class="section-title notes-unsaved">
              <Icon name="warn" /> {t.notes.unsaved}
            </h2>
            <ul class="note-rows">
              {unsaved.map((note) => (
                <NoteRow key={note.id} note={note} query={query} />
              ))}
            </ul>
          </section>
        )}
        {list.kind === 'loading' && <p class="empty notes-loading">{t.common.loading}</p>}
        {list.kind === 'fault' && <NotesFault fault={list.fault} rescued={list.rescued} />}
        {isEmpty && query === '' && <NoNotes />}
        {list.kind === 'notes' && query !== '' && days.length === 0 && <p class="empty">{t.notes.nothing(query)}</p>}
        {days.map(({ date, notes: ofDay }) => {
          const name = dayName(date, notes.now(), app.uiLocale.value, t);
          return (
            <section key={name} aria-label={name}>
              <h2 class="section-title">{name}</h2>
              <ul class="note-rows">
                {ofDay
                  .filter(({ id }) => !isUnsaved.has(id))
                  .map((note) => (
                    <NoteRow key={note.id} note={note} query={query} />
                  ))}
              </ul>
            </section>
          );
        })}
        {list.kind === 'notes' && list.hasMore && query === '' && (
          <button type="button" class="notes-more" onClick={() => notes.showMore()}>
            {t.notes.more}
          </button>
        )}
      </div>
      {list.kind === 'notes' && (
        <>
          <NotesFiles isEmpty={isEmpty} />
          <p class="notes-kept muted">
            {t.notes.keptFor(app.settings.settings.value.noteRetentionDays)}{' '}
            <button type="button" class="link" onClick={() => app.navigation.go({ view: 'settings' })}>
              {t.notes.changeKeptFor}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function NoNotes() {
  const t = useStrings();
  return (
    <div class="empty">
      <Icon name="notes" />
      <p>{t.notes.empty}</p>
      <p class="muted">{t.notes.emptyHint}</p>
    </div>
  );
}

import { wallTime } from '../../../utils/core/time/wall-clock.ts';
import type { NotesList } from '../../../utils/state/notes.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { clockTime, dayName } from './note-time.ts';

type Fault = Extract<NotesList, { kind: 'fault' }>;

/** What happened to the notes, a way to take out what can be read, and those notes, to be read only. */
export function NotesFault({ fault, rescued }: Pick<Fault, 'fault' | 'rescued'>) {
  const app = useApp();
  const t = useStrings();
  const isNewer = fault.kind === 'newer';
  const count = rescued ? rescued.notes.length : null;
  return (
    <div class="notes-fault">
      <section class="caveat" role="alert">
        <h2>
          <Icon name="warn" /> {isNewer ? t.notes.newerTitle : t.notes.unavailable}
        </h2>
        <p>{isNewer ? t.notes.newerDatabase : t.notes.unavailableWhy}</p>
        <p>{count === null ? t.notes.lookingForReadable : t.notes.readable(count)}</p>
        <div class="action-row">
          {(rescued?.notes.length || rescued?.unreadable.length) && (
            <button type="button" class="primary" onClick={() => void app.notes.files.exportRescue()}>
              {t.notes.rescue}
            </button>
          )}
          <button type="button" onClick={() => app.notes.reload()}>
            {t.common.retry}
          </button>
        </div>
      </section>
      <ul class="note-rows">
        {rescued?.notes.map(({ id, createdAt, surname, phone, text }) => (
          <li key={id} class="note-readable">
            <p class="row-title">
              {surname || <span class="muted">{t.notes.untitled}</span>}
              {phone && <span class="note-phone">{phone}</span>}
            </p>
            <p class="row-meta">
              {t.notes.begun(
                dayName(wallTime({ at: createdAt, zone: app.zone() }), app.notes.now(), app.uiLocale.value, t),
                clockTime(createdAt, app.zone(), app.uiLocale.value),
              )}
            </p>
            <p class="note-whole">{text}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

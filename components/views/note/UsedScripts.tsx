import { findById, textIn } from '../../../utils/core/pack/library.ts';
import type { NoteEditor } from '../../../utils/state/note-editor.ts';
import { useApp, useStrings } from '../../app-context.ts';

interface UsedScriptsProps {
  readonly editor: NoteEditor;
}

/** The scripts used for this customer. */
export function UsedScripts({ editor }: UsedScriptsProps) {
  const app = useApp();
  const t = useStrings();
  const library = app.library.value;
  const ids = editor.scripts.value;
  if (ids.length === 0 || !library) return null;
  return (
    <section class="note-scripts">
      <h2 id="note-scripts">{t.notes.scripts}</h2>
      <ul class="chips" aria-labelledby="note-scripts">
        {ids.map((id) => {
          const entry = findById(library, 'script', id);
          if (!entry)
            return (
              <li key={id} class="badge">
                {id}
              </li>
            );
          const { text, locale } = textIn(entry.record.texts, app.contentLocale.value);
          return (
            <li key={id}>
              <button
                type="button"
                class="chip"
                lang={locale}
                onClick={() => app.navigation.go({ view: 'script', key: entry.key })}
              >
                {text.title}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import type { RefObject } from 'preact';
import type { NoteEditor } from '../../../utils/state/note-editor.ts';
import { useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';

interface MaskedChipsProps {
  readonly editor: NoteEditor;
  readonly view: RefObject<HTMLElement | null>;
}

/** What was masked while it was typed, to be taken back as long as the field is not left. */
export function MaskedChips({ editor, view }: MaskedChipsProps) {
  const t = useStrings();
  const { masked, unmask, settle } = editor.words;
  const focusText = () => view.current?.querySelector<HTMLElement>('[data-field=text]')?.focus();
  const leave = (event: FocusEvent) => {
    const to = event.relatedTarget as Element | null;
    if (to?.closest('.note-masked') || to?.matches('[data-field=text]')) return;
    settle('text');
  };
  return (
    <div class="note-masked" role="status" onBlur={leave}>
      <ul>
        {masked.value.map((one) => {
          const what = t.notes.kinds[one.kind];
          return (
            <li key={`${one.kind}/${one.replacement}`} class="note-mask">
              <Icon name="never" />
              <span>
                {t.notes.masked(what)} <code>{one.replacement}</code>
                {one.kind === 'code' && <span class="muted"> {t.notes.never}</span>}
              </span>
              {one.isUndoable && (
                <button
                  type="button"
                  class="link"
                  aria-label={t.notes.unmaskThis(what)}
                  // The field keeps the focus under the pointer.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => {
                    unmask(one);
                    focusText();
                  }}
                >
                  {t.notes.unmask}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

import { useId, useRef } from 'preact/hooks';
import { blankChanges } from '../../../utils/core/own/blank-changes.ts';
import { earlierTexts } from '../../../utils/core/own/edit-texts.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { LintedTextarea } from '../../ui/LintedTextarea.tsx';
import { WordDiff } from '../../ui/WordDiff.tsx';
import { fullPlaceLabel, placeLabel, placeOf } from './place-label.ts';

interface EditFieldProps {
  readonly routeKey: string;
  readonly path: string;
  readonly record: ScriptRecord;
  /** True: of a wording that is not in view, so its name is said. */
  readonly isElsewhere?: boolean;
}

/** One text of a script in one's own words: the field, what it does to the blanks, and how it differs from the pack's. */
export function EditField({ routeKey, path, record, isElsewhere = false }: EditFieldProps) {
  const app = useApp();
  const t = useStrings();
  const id = useId();
  const { ownWords } = app;
  const box = useRef<HTMLTextAreaElement>(null);
  /** The button that was pressed goes with what it did: the focus is back in the field, so that keys go on working. */
  const put = (text: string) => {
    ownWords.type(routeKey, path, text);
    box.current?.focus();
  };
  const typed = ownWords.typed(routeKey, path);
  const pack = ownWords.packText(routeKey, path);
  const earlier = earlierTexts(ownWords.overlays.value.get(routeKey), path).filter(({ mine }) => mine !== typed);
  const isEmpty = typed.trim() === '';
  const header = app.library.value?.packs.find(({ header }) => routeKey.startsWith(`${header.packId}/`))?.header;
  const blanks = blankChanges(
    pack,
    typed,
    header?.slots?.map(({ name }) => name),
  );
  const { locale } = placeOf(path);
  const isShort = path.endsWith('.title') || path.split('.').length === 3;
  return (
    <div class="own-field" data-path={path}>
      <label for={id}>{isElsewhere ? fullPlaceLabel(path, record, t) : placeLabel(path, record, t)}</label>
      <LintedTextarea
        id={id}
        lang={locale}
        rows={isShort ? 1 : Math.min(8, 2 + Math.ceil(pack.length / 60))}
        text={typed}
        value={typed}
        keepsBlanks
        boxRef={box}
        aria-invalid={isEmpty}
        aria-describedby={`${id}-about`}
        onInput={(event) => ownWords.type(routeKey, path, event.currentTarget.value)}
      />
      <div id={`${id}-about`} role="status">
        {isEmpty && <p class="problem">{t.ownWords.empty}</p>}
        {!isEmpty && blanks.removed.length > 0 && (
          <p class="blank-warning">{t.ownWords.blanksGone(inBraces(blanks.removed))}</p>
        )}
        {blanks.unknown.length > 0 && <p class="blank-warning">{t.ownWords.blanksUnknown(inBraces(blanks.unknown))}</p>}
      </div>
      {typed.trim() === pack ? (
        <p class="muted">{t.ownWords.same}</p>
      ) : (
        <section class="own-compared" aria-label={t.ownWords.compared}>
          <h2>{t.ownWords.pack}</h2>
          {isEmpty ? (
            <p class="written" lang={locale}>
              {pack}
            </p>
          ) : (
            <WordDiff before={pack} after={typed} lang={locale} />
          )}
          <button type="button" onClick={() => put(pack)}>
            {t.ownWords.reset}
          </button>
        </section>
      )}
      {earlier.length > 0 && (
        <details class="own-earlier">
          <summary>{t.ownWords.earlier(earlier.length)}</summary>
          <ul>
            {earlier.map(({ mine, reason }) => (
              <li key={mine}>
                <p class="muted">{t.ownWords.earlierReason[reason]}</p>
                <p class="written" lang={locale}>
                  {mine}
                </p>
                <button type="button" onClick={() => put(mine)}>
                  {t.ownWords.takeUp}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const inBraces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(' ');

import type { LintHit } from '../../utils/core/lint/linter.ts';
import { useStrings } from '../app-context.ts';
import { Icon } from './Icon.tsx';

/** Replacements offered for one phrase. */
const OFFERED = 3;

interface LintStripProps {
  readonly id: string;
  readonly text: string;
  readonly hits: readonly LintHit[];
  /** Index of the hit that the key acts on. */
  readonly active: number;
  readonly fill: (instead: string, hit: LintHit) => string;
  readonly onReplace: (hit: LintHit, instead: string) => void;
}

/** Under a field: what must not be said, why, and what to say instead. */
export function LintStrip({ id, text, hits, active, fill, onReplace }: LintStripProps) {
  const t = useStrings();
  const hit = hits[active];
  return (
    <div class="lint">
      <p class="visually-hidden" id={id} role="status">
        {t.lint.found(hits.length)}
      </p>
      {hit && (
        <>
          <p class="lint-phrase">
            <Icon name="never" /> <del lang={hit.entries[0]?.locale}>{text.slice(hit.start, hit.end)}</del>
            {hits.length > 1 && <span class="badge">{t.lint.place(active + 1, hits.length)}</span>}
            <span class="muted" lang={hit.entries[0]?.locale}>
              {hit.entries[0]?.why}
            </span>
          </p>
          {offered(hit).map((instead, index) => (
            <button
              type="button"
              class="lint-instead"
              key={instead}
              title={t.lint.replace}
              aria-keyshortcuts={index === 0 ? 'Alt+Enter' : undefined}
              // The field keeps the focus, and with it its selection.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onReplace(hit, fill(instead, hit))}
            >
              <Icon name="check" />
              <span>
                <span class="visually-hidden">{t.script.instead}: </span>
                <span lang={hit.entries[0]?.locale}>{fill(instead, hit)}</span>
              </span>
              {index === 0 && <kbd>Alt+Enter</kbd>}
            </button>
          ))}
        </>
      )}
    </div>
  );
}

function offered({ entries }: LintHit): string[] {
  return [...new Set(entries.map(({ instead }) => instead))].slice(0, OFFERED);
}

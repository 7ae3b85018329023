import { useEffect } from 'preact/hooks';
import type { Notice } from '../utils/state/notice.ts';
import { isRefusal } from '../utils/state/own/own-notice.ts';
import { useApp, useStrings } from './app-context.ts';
import type { Strings } from './strings/index.ts';
import { Icon } from './ui/Icon.tsx';

/** How long a notice that asks for nothing stays. */
const SHOWN_MS = 6000;

/** The last thing that happened, in a sentence; read out by screen readers. */
export function NoticeBar() {
  const app = useApp();
  const t = useStrings();
  const current = app.notices.notice.value;

  useEffect(() => {
    if (!current || staysUntilClosed(current.notice)) return;
    const timer = setTimeout(() => app.notices.dismiss(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [current, app]);

  return (
    <div class="notice-place" role="status">
      {current && (
        <div class={`notice notice-${needsReading(current.notice) ? 'warn' : 'good'}`} key={current.count}>
          <Icon name={needsReading(current.notice) ? 'warn' : 'check'} />
          <span>{sentenceOf(current.notice, t)}</span>
          {'undo' in current.notice && (
            <button
              type="button"
              onClick={() => {
                if ('undo' in current.notice) current.notice.undo?.();
                app.notices.dismiss();
              }}
            >
              {t.common.undo}
            </button>
          )}
          <AllowSite notice={current.notice} />
          <button
            type="button"
            class="quiet"
            aria-label={t.common.close}
            title={t.common.close}
            onClick={() => app.notices.dismiss()}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}

/** The way out when a site is not open to Cuecard yet: one press, with what it means. */
function AllowSite({ notice }: { readonly notice: Notice }) {
  const app = useApp();
  const t = useStrings();
  const reason = notice.kind === 'outcome' && notice.outcome.kind !== 'inserted' ? notice.outcome.reason : null;
  if (reason?.code !== 'needs-access' || reason.origin === null) return null;
  const { origin } = reason;
  return (
    <button type="button" title={t.sites.allowMeans(origin)} onClick={() => app.allowSite(origin)}>
      {t.sites.allow}
    </button>
  );
}

/** A notice that tells of something to be done stays until it is closed. */
function needsReading(notice: Notice): boolean {
  if (notice.kind === 'outcome') return notice.outcome.kind !== 'inserted';
  if (notice.kind === 'own') return isRefusal(notice.what);
  return ['altered-later', 'clipboard-failed', 'storage-failed', 'recovered'].includes(notice.kind);
}

/** There is time to take a deletion back, and to read what is said only once, until something else happens. */
function staysUntilClosed(notice: Notice): boolean {
  return (
    needsReading(notice) ||
    (notice.kind === 'outcome' && notice.paletteKey !== undefined) ||
    notice.kind === 'note-deleted' ||
    (notice.kind === 'own' && notice.what.code === 'script-deleted')
  );
}

/** The sentence for a notice. */
function sentenceOf(notice: Notice, t: Strings): string {
  switch (notice.kind) {
    case 'copied':
      return t.common.copied;
    case 'clipboard-failed':
      return t.script.clipboardFailed;
    case 'altered-later':
      return t.script.alteredLater;
    case 'storage-failed':
      return t.settings.saveFailed;
    case 'missing-noted':
      return t.missing.noted(notice.query);
    case 'note-deleted':
      return t.notes.deleted;
    case 'shift-ended':
      return t.today.ended(notice.count);
    case 'complaint-running':
      return t.promises.running;
    case 'promise':
      return t.promises[notice.deed];
    case 'own':
      return t.ownWords.notice(notice.what);
    case 'restored':
      return t.notes.restored(notice.added, notice.same, notice.both);
    case 'rescued':
      return t.notes.rescued(notice.count);
    case 'recovered':
      return t.notes.recovered(notice.count, notice.missing);
    case 'outcome': {
      const { outcome } = notice;
      if (outcome.kind === 'inserted') {
        const said = outcome.hasKeyboard ? t.script.outcome.inserted : t.script.outcome.insertedHere;
        const { paletteKey } = notice;
        return paletteKey === undefined ? said : `${said}${t.script.outcomeGap}${t.script.paletteHint(paletteKey)}`;
      }
      const { reason } = outcome;
      const why =
        reason.code === 'too-long' ? t.script.tooLong(reason.limit, reason.length) : t.script.reasons[reason.code];
      return `${t.script.outcome[outcome.kind]}${t.script.outcomeGap}${why}`;
    }
  }
}

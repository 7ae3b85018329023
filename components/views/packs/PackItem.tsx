import { isUsable, type PackRow } from '../../../utils/state/packs/pack-row.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SureButton } from '../../ui/SureButton.tsx';
import { fileSize, when } from '../../ui/when.ts';
import { publisherName } from './publisher-name.ts';

/** One installed pack: what it is, what waits, what was before. */
export function PackItem({ row }: { readonly row: PackRow }) {
  const app = useApp();
  const t = useStrings();
  const { packId, active, staged, kept, owner, freshness } = row;
  const locale = app.uiLocale.value;
  const at = (time: number) => when(time, app.now(), locale);
  const pack = app.library.value?.packs.find(({ header }) => header.packId === packId);
  const from =
    owner.kind === 'publisher'
      ? t.packs.publisher(publisherName(owner.repository))
      : owner.kind === 'personal'
        ? t.packs.personal
        : t.packs.formerPublisher;
  const title = pack?.header.title[locale] ?? packId;
  const showChanges = () => app.navigation.go({ view: 'changes', id: packId });
  return (
    <li class="pack-item">
      <h3>{title}</h3>
      {active && (
        <>
          <p>
            {t.packs.version(active.version)} · <span class={owner.kind === 'personal' ? 'badge' : ''}>{from}</span>
          </p>
          <p class="muted">
            {owner.kind === 'personal'
              ? t.packs.importedAt(at(active.verifiedAt))
              : `${t.packs.verifiedAt(at(active.verifiedAt))}, ${t.packs.appliedAt(at(active.appliedAt))}`}
            {' · '}
            {pack && isUsable(row) && `${t.packs.records(pack.records.length.toLocaleString(locale))} · `}
            {fileSize(active.bytes, locale)}
          </p>
        </>
      )}
      {freshness?.kind === 'stale' && (
        <p class="pack-warn">
          {freshness.isBlocking ? t.packs.staleBlocked(at(freshness.since)) : t.packs.staleSince(at(freshness.since))}
        </p>
      )}
      {active?.isWithdrawn && <p class="pack-warn">{t.packs.withdrawn}</p>}
      {app.packs.unreadable.value.has(packId) && <p class="pack-warn">{t.packs.unreadable}</p>}
      {staged && (
        <div class="pack-news">
          <p>{staged.isUrgent ? t.packs.waitsUrgent(staged.version) : t.packs.waits(staged.version)}</p>
          <div class="action-row">
            <button type="button" class="primary" onClick={() => void app.packs.apply(packId)}>
              {t.packs.applyNow}
            </button>
            <button type="button" onClick={showChanges}>
              {t.packs.seeChanges}
            </button>
          </div>
        </div>
      )}
      {!staged && row.isUnseen && (
        <div class="pack-news">
          <p>{t.packs.changedUnseen}</p>
          <button type="button" class="primary" onClick={showChanges}>
            {t.packs.seeChanged}
          </button>
        </div>
      )}
      {kept.length > 0 && (
        <details>
          <summary>
            {t.packs.history} ({kept.length})
          </summary>
          <ul class="pack-history">
            {kept.map(({ version, verifiedAt }) => (
              <li key={version}>
                <span class="muted">{t.packs.verifiedAt(at(verifiedAt))}</span>
                <button type="button" onClick={() => void app.packs.rollBack(packId, version)}>
                  {t.packs.goBack(version)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!(owner.kind === 'publisher' && owner.repository.trust === 'policy') && (
        <SureButton label={t.packs.remove} sure={t.packs.removeSure} onSure={() => void app.packs.remove(packId)}>
          <Icon name="bin" />
        </SureButton>
      )}
    </li>
  );
}

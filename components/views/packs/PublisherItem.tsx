import type { Repository } from '../../../utils/core/update/cycle/repository.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SureButton } from '../../ui/SureButton.tsx';
import { when } from '../../ui/when.ts';
import { publisherName } from './publisher-name.ts';

/** Somebody whose packs this device takes: how they came to be trusted, where they publish, how the last look went. */
export function PublisherItem({ repository }: { readonly repository: Repository }) {
  const app = useApp();
  const t = useStrings();
  const { trust, sources, checkedAt, troubles = [] } = repository;
  const locale = app.uiLocale.value;
  return (
    <li class="pack-item">
      <h3>
        {t.packs.publisher(publisherName(repository))} <span class="badge">{t.packs.trusts[trust]}</span>
      </h3>
      {sources.length === 0 && <p class="muted">{t.packs.onlyFiles}</p>}
      {sources.map((source) => (
        <p key={source} class="pack-address">
          {source}
        </p>
      ))}
      <p class="muted">
        {checkedAt === undefined ? t.packs.neverChecked : t.packs.checkedAt(when(checkedAt, app.now(), locale))}
      </p>
      {troubles.map(({ packId, version, trouble }) => (
        <p key={`${packId} ${version}`} class="pack-warn">
          {t.packs.inPack(packId, version)}
          {t.packs.troubles[trouble]}
        </p>
      ))}
      {(trust === 'first-use' || trust === 'former-policy') && (
        <>
          <SureButton
            label={t.packs.forget}
            sure={t.packs.forgetSure}
            onSure={() => void app.packs.forget(repository.id)}
          >
            <Icon name="bin" />
          </SureButton>
          <p class="muted">{t.packs.forgetMeans}</p>
        </>
      )}
    </li>
  );
}

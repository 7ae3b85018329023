import type { SitesState } from '../../../utils/state/sites.ts';
import type { Strings } from '../../strings/index.ts';
import { Icon } from '../../ui/Icon.tsx';

interface SitesPageProps {
  readonly state: SitesState;
  readonly t: Strings;
}

/** The options page: which sites Cuecard may write to at any time, and the way to take that back. */
export function SitesPage({ state, t }: SitesPageProps) {
  const sites = state.sites.value;
  return (
    <main class="sites">
      <h1>{t.sites.title}</h1>
      <p>{t.sites.explanation}</p>
      {sites === null && <p class="muted">{t.common.loading}</p>}
      {sites?.length === 0 && <p class="muted">{t.sites.none}</p>}
      {sites && sites.length > 0 && (
        <ul class="site-list">
          {sites.map((pattern) => (
            <li key={pattern}>
              <code>{pattern.replace(/\/\*$/, '')}</code>
              <button type="button" onClick={() => void state.remove(pattern)}>
                <Icon name="bin" /> {t.sites.remove}
              </button>
              {state.kept.value === pattern && (
                <span class="problem" role="alert">
                  {t.sites.kept}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="muted">{t.sites.how}</p>
    </main>
  );
}

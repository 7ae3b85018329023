import { useApp, useStrings } from './app-context.ts';
import { Icon } from './ui/Icon.tsx';

/** The way back; absent at home. */
export function TopBar() {
  const app = useApp();
  const t = useStrings();
  const route = app.navigation.route.value;
  if (route.view === 'search') return null;
  return (
    <header class="top-bar">
      <button type="button" class="quiet" onClick={() => app.navigation.back()} aria-keyshortcuts="Escape">
        <Icon name="back" /> {t.common.back} <kbd>Esc</kbd>
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => app.goSearch()}
        aria-label={t.search.label}
        title={`${t.search.label} (/)`}
      >
        <Icon name="search" />
      </button>
    </header>
  );
}

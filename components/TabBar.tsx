import type { Route, ViewName } from '../utils/state/navigation.ts';
import { useApp, useStrings } from './app-context.ts';
import type { Strings } from './strings/index.ts';
import { Icon, type IconName } from './ui/Icon.tsx';

interface Tab {
  readonly id: keyof Strings['common']['tabs'];
  readonly icon: IconName;
  readonly route: Route;
  /** Views that belong under this tab. */
  readonly views: readonly ViewName[];
}

const TABS: readonly Tab[] = [
  { id: 'search', icon: 'search', route: { view: 'search' }, views: ['search', 'script'] },
  { id: 'types', icon: 'types', route: { view: 'types' }, views: ['types', 'playbook', 'state'] },
  { id: 'cards', icon: 'cards', route: { view: 'cards' }, views: ['cards', 'card'] },
  { id: 'notes', icon: 'notes', route: { view: 'notes' }, views: ['notes', 'note'] },
  { id: 'promises', icon: 'clock', route: { view: 'promises' }, views: ['promises', 'today'] },
  { id: 'settings', icon: 'settings', route: { view: 'settings' }, views: ['settings', 'packs', 'changes', 'help'] },
];

/** The views, at the lower edge. */
export function TabBar() {
  const app = useApp();
  const t = useStrings();
  const { view } = app.navigation.route.value;
  return (
    <nav class="tab-bar" aria-label={t.common.mainNavigation}>
      {TABS.map(({ id, icon, route, views }) => (
        <button
          type="button"
          key={id}
          aria-current={views.includes(view) ? 'page' : undefined}
          onClick={() => (id === 'search' ? app.goSearch() : app.navigation.go(route))}
        >
          <Icon name={icon} />
          {id === 'promises' && <DueCount />}
          <span>{t.common.tabs[id]}</span>
        </button>
      ))}
    </nav>
  );
}

/** How many promises are due, on the corner of the clock. */
function DueCount() {
  const count = useApp().promises.dueCount.value;
  return count === 0 ? null : <span class="due-count">{count > 99 ? '99+' : count}</span>;
}

import { useEffect } from 'preact/hooks';
import type { ViewName } from '../utils/state/navigation.ts';
import { useApp, useStrings } from './app-context.ts';
import { CallBar } from './CallBar.tsx';
import { handleKey } from './keys/handle-key.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { PacksBanner } from './PacksBanner.tsx';
import { TabBar } from './TabBar.tsx';
import { TopBar } from './TopBar.tsx';
import { VIEWS } from './views/index.ts';

/** Views that may hold nothing to press: they scroll by keyboard, so the view itself takes the focus. */
const ONLY_READ: readonly ViewName[] = ['card', 'help', 'playbook', 'state'];

/** The whole panel: where one is, the view, the notices and the views to go to. */
export function Panel() {
  const app = useApp();
  const t = useStrings();
  const route = app.navigation.route.value;
  const View = VIEWS[route.view];

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handleKey(app, event);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [app]);

  const key = 'key' in route ? route.key : 'id' in route ? route.id : '';
  return (
    <div class="panel" data-view={route.view} data-ready={app.library.value !== null ? '' : undefined}>
      <div class="head">
        <CallBar />
        <TopBar />
      </div>
      <main id="main" key={`${route.view}/${key}`} tabIndex={ONLY_READ.includes(route.view) ? 0 : -1} ref={focusView}>
        {app.libraryFailed.value ? <p class="empty">{t.common.libraryFailed}</p> : <View routeKey={key} />}
      </main>
      <PacksBanner />
      <NoticeBar />
      <TabBar />
    </div>
  );
}

/** A new view takes the focus, unless something in it already did (the search field, a note's text). */
function focusView(main: HTMLElement | null): void {
  if (main && !main.contains(document.activeElement)) main.focus();
}

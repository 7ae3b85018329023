import { useApp, useStrings } from './app-context.ts';
import { Icon } from './ui/Icon.tsx';

/** One line that tells of new or changed words, until they are looked at; it takes nobody's focus. */
export function PacksBanner() {
  const app = useApp();
  const t = useStrings();
  const { view } = app.navigation.route.value;
  const [first, ...others] = app.packs.toRead.value;
  if (!first || view === 'packs' || view === 'changes') return null;
  return (
    <div class="packs-banner" role="status">
      <Icon name="again" />
      <span>{first.staged ? t.packs.banner.waiting : t.packs.banner.changed}</span>
      <button
        type="button"
        onClick={() =>
          app.navigation.go(others.length === 0 ? { view: 'changes', id: first.packId } : { view: 'packs' })
        }
      >
        {t.packs.banner.see}
      </button>
    </div>
  );
}

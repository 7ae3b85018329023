import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Says that the pack and the agent have both changed a script, with the way to choose; nothing where they have not. */
export function ConflictBanner({ routeKey }: { readonly routeKey: string }) {
  const app = useApp();
  const t = useStrings();
  if (!app.ownWords.conflicts.value.includes(routeKey)) return null;
  return (
    <div class="caveat own-conflict-banner">
      <Icon name="warn" />
      <span>{t.ownWords.conflict}</span>
      <button type="button" onClick={() => app.navigation.go({ view: 'conflicts', key: routeKey })}>
        {t.ownWords.choose}
      </button>
    </div>
  );
}

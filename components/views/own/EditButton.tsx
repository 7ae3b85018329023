import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Opens the script in view for editing; tells when something typed there waits to be saved. */
export function EditButton({ routeKey }: { readonly routeKey: string }) {
  const app = useApp();
  const t = useStrings();
  const isWaiting = app.ownWords.unsaved(routeKey).length > 0;
  const label = isWaiting ? t.ownWords.goOn : t.ownWords.edit;
  return (
    <button
      type="button"
      class={isWaiting ? 'edit-words' : 'quiet edit-words'}
      aria-keyshortcuts="E"
      aria-label={label}
      title={`${label} (E)`}
      onClick={() => app.ownWords.edit()}
    >
      <Icon name="edit" />
    </button>
  );
}

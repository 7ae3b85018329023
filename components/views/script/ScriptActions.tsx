import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FillGuard } from './FillGuard.tsx';

/** What can be done with the script in view; stays at the lower edge while the words scroll. */
export function ScriptActions() {
  const app = useApp();
  const t = useStrings();
  const waiting = app.actions.waiting.value;
  return (
    <footer class="actions">
      {waiting && <FillGuard waiting={waiting} />}
      <div class="action-row">
        <button type="button" class="primary" onClick={() => app.actions.insert()}>
          <Icon name="insert" /> {t.script.insert} <kbd>↵</kbd>
        </button>
        <button type="button" onClick={() => app.actions.copy()}>
          <Icon name="copy" /> {t.script.copyAll} <kbd>{app.modifier}↵</kbd>
        </button>
      </div>
    </footer>
  );
}

import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Beside every complaint script: one press starts the clock of 24 hours, 48 hours and 30 days. */
export function ComplaintStarter() {
  const app = useApp();
  const t = useStrings();
  return (
    <button
      type="button"
      class="flow-start"
      title={t.promises.takeComplaintHint}
      onClick={() => void app.promises.takeComplaint()}
    >
      <Icon name="clock" /> {t.promises.takeComplaint} <kbd>Alt+K</kbd>
    </button>
  );
}

import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';

interface FlowStarterProps {
  readonly routeKey: string;
}

/** Starts a script's timed flow; gives way to the flow itself while it runs. */
export function FlowStarter({ routeKey }: FlowStarterProps) {
  const app = useApp();
  const t = useStrings();
  if (app.flow.running.value?.key === routeKey) return null;
  return (
    <button type="button" class="flow-start" onClick={() => app.flow.start(routeKey)}>
      <Icon name="clock" /> {t.flow.start} <kbd>S</kbd>
    </button>
  );
}

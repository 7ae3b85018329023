import { useApp, useStrings } from '../../app-context.ts';

interface FlowAnnouncerProps {
  readonly labelOf: (step: string) => string;
}

/** Says a step at its start, a warning, the last three seconds and the end to screen readers. */
export function FlowAnnouncer({ labelOf }: FlowAnnouncerProps) {
  const app = useApp();
  const t = useStrings();
  const announcement = app.flow.announcement.value;
  if (!announcement) return null;
  const { signal, count } = announcement;
  const sentence = (): string => {
    switch (signal.kind) {
      case 'step':
        return t.flow.says.step(labelOf(signal.step), signal.seconds);
      case 'waiting':
        return t.flow.says.waiting(signal.seconds);
      case 'time-up':
        return t.flow.says.timeUp;
      case 'warning':
        return t.flow.says.warning(signal.seconds);
      case 'countdown':
        return t.flow.says.countdown(signal.seconds);
      case 'end':
        return t.flow.ended[signal.outcome];
    }
  };
  return (
    <p class="visually-hidden" role="status" aria-live="assertive">
      <span key={count}>{sentence()}</span>
    </p>
  );
}

import type { FlowView } from '../../../utils/core/flow/flow-view.ts';
import { useStrings } from '../../app-context.ts';

const RADIUS = 26;
const LENGTH = 2 * Math.PI * RADIUS;

interface CountdownProps {
  readonly view: FlowView;
}

/** The seconds that are left, as a figure in a ring that empties. The announcer says them; this is only seen. */
export function Countdown({ view }: CountdownProps) {
  const t = useStrings();
  if (view.length === null || view.seconds === null || view.outcome !== null) return null;
  const share = view.length === 0 ? 0 : (view.seconds * 1000) / view.length;
  return (
    <div class="countdown" data-warning={view.isWarning || view.seconds <= 3} role="timer" aria-live="off">
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <circle cx="32" cy="32" r={RADIUS} class="countdown-track" />
        <circle
          cx="32"
          cy="32"
          r={RADIUS}
          class="countdown-left"
          stroke-dasharray={`${LENGTH * Math.min(1, share)} ${LENGTH}`}
          transform="rotate(-90 32 32)"
        />
      </svg>
      <span>{view.isPaused ? '❚❚' : view.seconds}</span>
      <span class="visually-hidden">{view.isPaused ? t.flow.paused : t.flow.secondsLeft(view.seconds)}</span>
    </div>
  );
}

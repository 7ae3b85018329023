import { expect, test } from 'vitest';
import { flowEvents } from '../../../utils/core/call/flow-events.ts';
import { act, type FlowAction } from '../../../utils/core/flow/act.ts';
import { startFlow } from '../../../utils/core/flow/enter-step.ts';
import type { FlowRun } from '../../../utils/core/flow/flow-run.ts';
import { tick } from '../../../utils/core/flow/tick.ts';
import type { SlotValues } from '../../../utils/core/slots/slot-value.ts';
import { HOLD } from '../flow/arbitrary-flow.ts';

const values: SlotValues = { minutes: { kind: 'duration', seconds: 120 } };

test('a flow leaves its changes and its holds on the timeline, and nothing for time that passes', () => {
  let now = 0;
  let run: FlowRun | undefined;
  const seen: unknown[] = [];
  const note = (after: FlowRun) => {
    for (const event of flowEvents(HOLD, 'k', run, after, values)) {
      seen.push(event.kind === 'flow' ? `${event.change} ${event.run.step}` : event);
    }
    run = after;
  };
  const press = (action: FlowAction) => note(act(HOLD, run as FlowRun, values, action, now).run);
  note(startFlow(HOLD, values, now).run);
  press('next');
  for (now = 1000; now < 60_000; now += 1000) note(tick(HOLD, run as FlowRun, values, now).run);
  press('pause');
  press('resume');
  press('restart');
  now += 120_000;
  note(tick(HOLD, run as FlowRun, values, now).run);
  press('back');
  press('answered');
  expect(seen).toEqual([
    'started ask',
    'step holding',
    { kind: 'hold', seconds: 120 },
    'paused holding',
    'resumed holding',
    'restarted holding',
    'step back',
    { kind: 'hold-over' },
    'back holding',
    { kind: 'hold', seconds: 120 },
    'ended holding',
    { kind: 'hold-over' },
  ]);
});

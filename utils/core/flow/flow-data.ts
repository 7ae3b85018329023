import * as v from 'valibot';
import { line, slotName } from '../pack/fields.ts';

const stepId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/));
const seconds = (description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(86_400), v.description(description));

export const flowStepSchema = v.strictObject({
  id: v.pipe(stepId, v.description('Name of the step, unique in the flow.')),
  say: v.optional(line('Id of the say part that is spoken in this step.')),
  seconds: v.optional(seconds('Countdown of this step in seconds. Absent: no clock, the agent moves on by key.')),
  secondsFrom: v.optional(
    v.pipe(slotName, v.description('A duration slot (in minutes) that sets the countdown instead.')),
  ),
  warnSeconds: v.optional(seconds('Warn this many seconds before the countdown ends.')),
  repeat: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(99),
      v.description('How often the countdown runs before the next step (default 1).'),
    ),
  ),
  ends: v.pipe(
    v.array(v.picklist(['time', 'answer', 'agent'])),
    v.minLength(1),
    v.description('What ends the step: its time, an answer from the customer (leaves the flow), or the agent’s key.'),
  ),
  next: v.pipe(v.string(), v.description('Id of the next step, or "end".')),
});

export type FlowStep = v.InferOutput<typeof flowStepSchema>;

export const flowSchema = v.pipe(
  v.strictObject({
    steps: v.pipe(v.array(flowStepSchema), v.minLength(1), v.description('The steps; the first one begins.')),
  }),
  v.description('A timed flow; it starts at the first step. Labels of the steps stand in the texts.'),
);

export type Flow = v.InferOutput<typeof flowSchema>;

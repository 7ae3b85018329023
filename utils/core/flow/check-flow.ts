import type { Flow, FlowStep } from './flow-data.ts';

/** What is wrong with the shape of a flow, and at which step. */
export interface FlowFault {
  readonly kind: 'duplicate-step' | 'unknown-step' | 'loop' | 'unreachable-step';
  readonly step: string;
  /** The step that it points to, for unknown-step and loop. */
  readonly next?: string;
}

/** Checks that a flow, followed from its first step, passes every step once and comes to "end". */
export function checkFlow(flow: Flow): FlowFault[] {
  const faults: FlowFault[] = [];
  const byId = new Map<string, FlowStep>();
  for (const step of flow.steps) {
    if (step.id === 'end' || byId.has(step.id)) faults.push({ kind: 'duplicate-step', step: step.id });
    byId.set(step.id, step);
  }
  const seen = new Set<string>();
  for (let step = flow.steps[0]; step !== undefined; ) {
    seen.add(step.id);
    const { next } = step;
    if (next === 'end') break;
    if (seen.has(next)) {
      faults.push({ kind: 'loop', step: step.id, next });
      break;
    }
    step = byId.get(next);
  }
  for (const { id, next } of flow.steps) {
    if (next !== 'end' && !byId.has(next)) faults.push({ kind: 'unknown-step', step: id, next });
  }
  for (const id of byId.keys()) if (!seen.has(id)) faults.push({ kind: 'unreachable-step', step: id });
  return faults;
}

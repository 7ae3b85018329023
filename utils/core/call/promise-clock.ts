import { addDays } from '../time/calendar.ts';
import { instantOf, type Moment, wallTime } from '../time/wall-clock.ts';
import { COMPLAINT_STAGES, type ComplaintStage } from './promise.ts';

const HOUR = 3_600_000;

/** Admit the error within 24 hours, take responsibility within 48 hours, solve within 30 days. */
const HOURS = { admit: 24, responsibility: 48 } as const;
const DAYS_TO_SOLVE = 30;

/**
 * When each stage of a complaint is due, counted from the moment it is taken. Hours elapse; days are counted on the
 * calendar of the zone, so that the thirtieth day ends its count at the time of day at which it began, whatever the
 * clocks did in between (the rule of RFC 5545, 3.3.6). Never earlier than promised: a time that a clock change leaves
 * out is moved on.
 */
export function complaintDueAt(stage: ComplaintStage, taken: Moment): number {
  if (stage !== 'solve') return taken.at + HOURS[stage] * HOUR;
  const wall = wallTime(taken);
  const belowSecond = taken.at - Math.floor(taken.at / 1000) * 1000;
  return instantOf({ ...wall, ...addDays(wall, DAYS_TO_SOLVE) }, taken.zone) + belowSecond;
}

/** All stages with their times, in order. */
export function complaintClock(taken: Moment): readonly { readonly stage: ComplaintStage; readonly dueAt: number }[] {
  return COMPLAINT_STAGES.map((stage) => ({ stage, dueAt: complaintDueAt(stage, taken) }));
}

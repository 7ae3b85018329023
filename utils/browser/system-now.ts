import type { Moment } from '../core/time/wall-clock.ts';

/** The instant and time zone of this computer. */
export function systemNow(): Moment {
  return { at: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

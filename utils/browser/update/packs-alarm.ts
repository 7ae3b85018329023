import { browser } from 'wxt/browser';
import { nextCheck } from '../../core/update/source/source-state.ts';

const ALARM = 'packs';

/**
 * Looks at regular times, also when no panel is open: `look` gives the minutes until the next time, to which up to a
 * tenth is added or taken away, so that a thousand computers do not ask in the same second.
 */
export function lookRegularly(look: () => Promise<number>): void {
  const plan = async (minutes: number) => {
    await browser.alarms.create(ALARM, { when: Date.now() + nextCheck(minutes, Math.random()) });
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void look().then(plan);
  });
  // Alarms may be lost when the browser ends. A worker that nothing wakes could not make them again.
  const begin = async () => {
    if (!(await browser.alarms.get(ALARM))) await plan(1);
  };
  browser.runtime.onStartup.addListener(() => void begin());
  browser.runtime.onInstalled.addListener(() => void begin());
}

/** When the next look is planned, milliseconds since 1970; null when none is. */
export async function nextLook(): Promise<number | null> {
  return (await browser.alarms.get(ALARM))?.scheduledTime ?? null;
}

import type { InsertionReason } from '../../core/insertion/reason.ts';

/** The message of an error that says the page took too long. */
export const TIMED_OUT = 'The page did not answer in time.';

/**
 * What a refusal to run a script in a tab means; the messages are those of Chromium and Firefox. `tabUrl` is the tab's
 * address, undefined when the browser hides it.
 */
export function reasonOfScriptError(error: unknown, tabUrl: string | undefined): InsertionReason {
  const message = String((error as Error | undefined)?.message ?? error);
  if (message === TIMED_OUT) return { code: 'no-answer' };
  if (/No tab with id|Invalid tab ID|tab was closed/i.test(message)) return { code: 'target-changed', what: 'tab' };
  if (/No frame with id|Frame with ID \d+ was removed|Invalid frame IDs/i.test(message)) {
    return { code: 'target-changed', what: 'document' };
  }
  const isOrdinary = tabUrl === undefined || /^(https?|file):/.test(tabUrl);
  if (!isOrdinary || /\w+:\/\/ URL|extensions gallery|different extension|error page|blocked by/i.test(message)) {
    return { code: 'unscriptable' };
  }
  return { code: 'needs-access', origin: tabUrl && /^https?:/.test(tabUrl) ? new URL(tabUrl).origin : null };
}

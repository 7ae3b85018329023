import { dueInWords, instantInWords, spanInWords } from '../../../utils/core/call/due-words.ts';
import type { CallPromise } from '../../../utils/core/call/promise.ts';
import type { Locale } from '../../../utils/core/script/locale.ts';
import type { Moment } from '../../../utils/core/time/wall-clock.ts';
import type { Strings } from '../../strings/index.ts';

const MINUTE = 60_000;

/** What a promise is called in a list: its own words, or the stage of the complaint. */
export function titleOf({ kind, label, to }: CallPromise, t: Strings): string {
  if (kind === 'handover') return t.promises.to(to ?? '');
  return kind === 'other' ? label : t.promises.kinds[kind];
}

/** Promised time, customer and matter, in one line. */
export function lineOf(promise: CallPromise, now: Moment, locale: Locale, t: Strings): string {
  const label = promise.kind === 'other' ? '' : promise.label;
  const due = t.promises.by(dueInWords(promise, now, locale));
  return [due, promise.customer, label].filter((part) => part !== '').join(' · ');
}

/** How long it is late, or still has. */
export function pressureOf({ dueAt }: CallPromise, now: Moment, locale: Locale, t: Strings): string {
  if (dueAt <= now.at) return t.promises.late(spanInWords(now.at - dueAt, locale));
  // Begun minutes count as whole ones, so that a fresh “24 hours” says so.
  return t.promises.left(spanInWords(Math.ceil((dueAt - now.at) / MINUTE) * MINUTE, locale));
}

/** What became of a closed promise, and when. */
export function closingOf({ state }: CallPromise, now: Moment, locale: Locale, t: Strings): string {
  return state.kind === 'open' ? '' : t.promises.closedAs[state.kind](instantInWords(state.at, now, locale));
}

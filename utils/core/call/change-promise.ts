import type { DueTime } from './make-promise.ts';
import {
  type CallPromise,
  COMPLAINT_STAGES,
  isComplaintStage,
  isOpen,
  type PromiseRefusal,
  refused,
} from './promise.ts';
import { isRefusal, promiseTexts } from './promise-texts.ts';

/** Promises to be written in place of those with the same ids. */
export type PromiseChange = readonly CallPromise[] | PromiseRefusal;

/** A change is never dated before the promise, even when the clock was set back. */
const changedAt = (promise: CallPromise, now: number) => Math.max(now, promise.madeAt);

/** The open promise with this id among those of its matter. */
function openOne(matter: readonly CallPromise[], id: string): CallPromise | PromiseRefusal {
  const promise = matter.find((candidate) => candidate.id === id);
  if (!promise) return refused('gone');
  return isOpen(promise) ? promise : refused('closed');
}

/**
 * Keeps a promise. A later stage of a complaint takes the earlier open ones along: what is solved was admitted.
 * `matter`: all promises of the matter as they are stored. The reason, here a word on how, may be empty.
 */
export function finishPromise(matter: readonly CallPromise[], id: string, reason: string, now: number): PromiseChange {
  const promise = openOne(matter, id);
  if (isRefusal(promise)) return promise;
  const texts = promiseTexts({ reason }, []);
  if (isRefusal(texts)) return texts;
  const { kind } = promise;
  const stages = isComplaintStage(kind) ? COMPLAINT_STAGES.slice(0, COMPLAINT_STAGES.indexOf(kind) + 1) : [];
  return matter
    .filter((other) => other.id === id || (isOpen(other) && stages.some((stage) => stage === other.kind)))
    .map((other) => ({ ...other, state: { kind: 'done', at: changedAt(other, now), reason: texts.reason } }));
}

/** Moves a promise to a later time that the customer was told, with the reason. */
export function extendPromise(
  matter: readonly CallPromise[],
  id: string,
  { due, reason }: { readonly due: DueTime; readonly reason: string },
  now: number,
): PromiseChange {
  const promise = openOne(matter, id);
  if (isRefusal(promise)) return promise;
  const texts = promiseTexts({ reason }, ['reason']);
  if (isRefusal(texts)) return texts;
  if (due.at <= now) return refused('past');
  if (due.at <= promise.dueAt) return refused('not-later');
  const extension = { at: changedAt(promise, now), from: promise.dueAt, to: due.at, reason: texts.reason };
  return [
    {
      ...promise,
      dueAt: due.at,
      zone: due.zone,
      precision: due.precision,
      extensions: [...promise.extensions, extension],
    },
  ];
}

/** Gives a promise up, with the reason. A complaint is given up as a whole: all that is open of its matter. */
export function withdrawPromise(
  matter: readonly CallPromise[],
  id: string,
  reason: string,
  now: number,
): PromiseChange {
  const promise = openOne(matter, id);
  if (isRefusal(promise)) return promise;
  const texts = promiseTexts({ reason }, ['reason']);
  if (isRefusal(texts)) return texts;
  const isWhole = isComplaintStage(promise.kind);
  return matter
    .filter((other) => other.id === id || (isWhole && isOpen(other)))
    .map((other) => ({ ...other, state: { kind: 'withdrawn', at: changedAt(other, now), reason: texts.reason } }));
}

/** Opens a closed promise again, as it was. */
export function reopenPromise(matter: readonly CallPromise[], id: string): PromiseChange {
  const promise = matter.find((candidate) => candidate.id === id);
  if (!promise) return refused('gone');
  return [{ ...promise, state: { kind: 'open' } }];
}

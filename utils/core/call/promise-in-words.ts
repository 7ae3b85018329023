import { deadlineKind } from '../slots/kinds/deadline.ts';
import type { FormContext } from '../slots/slot-kind.ts';
import type { CallPromise, PromiseKind } from './promise.ts';

/** What a promise is called: its own words, or the stage of the complaint and its matter. */
export function promiseTitle(
  { kind, label, to }: CallPromise,
  names: Readonly<Record<PromiseKind, string>>,
  locale: FormContext['locale'],
): string {
  if (kind === 'other') return label;
  if (kind !== 'handover') return names[kind];
  return locale === 'zh-CN' ? `${names.handover}${to ?? ''}：${label}` : `${names.handover} to ${to ?? ''}: ${label}`;
}

/** A promise as a record of a call holds it, with its day and time in full: 回电告知结果，3月4日15:30. */
export function promiseInWords(
  promise: CallPromise,
  names: Readonly<Record<PromiseKind, string>>,
  context: FormContext,
): string {
  const { dueAt, zone, precision } = promise;
  const due = deadlineKind.written({ kind: 'deadline', at: dueAt, zone, precision }, context);
  const title = promiseTitle(promise, names, context.locale);
  return context.locale === 'zh-CN' ? `${title}，${due}` : `${title}, ${due}`;
}

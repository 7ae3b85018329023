import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import {
  extendPromise,
  finishPromise,
  type PromiseChange,
  reopenPromise,
  withdrawPromise,
} from '../core/call/change-promise.ts';
import {
  type DueTime,
  type HandOverInput,
  handOver,
  makePromise,
  type PromiseInput,
  takeComplaint,
} from '../core/call/make-promise.ts';
import { type CallPromise, isComplaintStage, isOpen, type PromiseRefusal } from '../core/call/promise.ts';
import { dueCount, groupPromises, nextChangeAt, type PromiseGroups } from '../core/call/promise-list.ts';
import type { PromiseStore, PromiseStoreFailure } from '../core/call/promise-store.ts';
import { isRefusal } from '../core/call/promise-texts.ts';
import type { Locale } from '../core/script/locale.ts';
import { deadlineKind } from '../core/slots/kinds/deadline.ts';
import type { SlotProblem } from '../core/slots/slot-kind.ts';
import type { StoreFault } from '../core/store/store-fault.ts';
import type { Moment } from '../core/time/wall-clock.ts';
import type { NoticeState, PromiseDeed } from './notice.ts';

export interface PromisesInputs {
  readonly store: PromiseStore;
  readonly now: () => Moment;
  readonly newId: () => string;
  readonly schedule: (at: number, run: () => void) => () => void;
  readonly notices: NoticeState;
  readonly locale: ReadonlySignal<Locale>;
  /** Who promises: the agent, how the customer is addressed, the matter as far as it is known. */
  readonly present: () => PromiseInput;
  /** Told of promises made in a call, for its timeline. */
  readonly made: (promises: readonly CallPromise[]) => void;
  /** Something changed or became due: reminders are to be looked at. */
  readonly changed: () => void;
}

/** What an intent gives: null when it is done, else why it was not. */
export type PromiseAnswer = Promise<PromiseRefusal | null>;

export interface PromisesState {
  /** Null until the database has answered. */
  readonly groups: ReadonlySignal<PromiseGroups | null>;
  readonly all: ReadonlySignal<readonly CallPromise[]>;
  readonly fault: ReadonlySignal<StoreFault | null>;
  readonly dueCount: ReadonlySignal<number>;
  /** Goes on by itself, each minute and when something becomes due. */
  readonly now: ReadonlySignal<Moment>;
  /** Who and what a new promise is about, as far as the panel knows. */
  present(): PromiseInput;
  /** Reads a typed time: “3 hours”, 明天17点. */
  readDue(typed: string): DueTime | SlotProblem;
  /**
   * Starts the complaint clock for the customer of now, once a call; what is given takes the place of what the panel
   * knows.
   */
  takeComplaint(input?: Partial<PromiseInput>): PromiseAnswer;
  make(input: PromiseInput, due: DueTime): PromiseAnswer;
  handOver(promise: CallPromise, input: HandOverInput): PromiseAnswer;
  finish(promise: CallPromise, remark?: string): PromiseAnswer;
  extend(promise: CallPromise, due: DueTime, reason: string): PromiseAnswer;
  withdraw(promise: CallPromise, reason: string): PromiseAnswer;
  reopen(promise: CallPromise): PromiseAnswer;
}

const MINUTE = 60_000;

/** The promises of all panels as the database has them, by how they press now. */
export function createPromisesState(inputs: PromisesInputs): PromisesState {
  const { store, notices } = inputs;
  const rows = signal<readonly CallPromise[] | null>(null);
  const fault = signal<StoreFault | null>(null);
  const now = signal(inputs.now());
  store.promises.subscribe(
    (list) => {
      now.value = inputs.now();
      rows.value = list;
    },
    (reason) => {
      fault.value = reason;
    },
  );
  const all = computed(() => rows.value ?? []);
  const groups = computed(() => (rows.value === null ? null : groupPromises(rows.value, now.value)));

  effect(() => {
    const { at } = now.value;
    const change = nextChangeAt(all.value, at) ?? Number.POSITIVE_INFINITY;
    const minute = (Math.floor(at / MINUTE) + 1) * MINUTE;
    return inputs.schedule(Math.min(change, minute), () => {
      now.value = inputs.now();
      if (now.value.at >= change) inputs.changed();
    });
  });

  const told = (deed: PromiseDeed, undo: () => Promise<unknown>) => {
    inputs.changed();
    notices.show({
      kind: 'promise',
      deed,
      undo: () => void undo().then(() => inputs.changed()),
    });
    return null;
  };
  const failed = (): null => {
    notices.show({ kind: 'storage-failed' });
    return null;
  };
  const add = async (deed: PromiseDeed, promises: readonly CallPromise[] | PromiseRefusal) => {
    if (isRefusal(promises)) return promises;
    if ((await store.add(promises)) !== null) return failed();
    inputs.made(promises);
    return told(deed, () => store.remove(promises.map(({ id }) => id)).catch(failed));
  };
  const change = async (
    deed: PromiseDeed,
    { matter }: CallPromise,
    decide: (stored: readonly CallPromise[]) => PromiseChange,
  ) => {
    let before: readonly CallPromise[] = [];
    const answer = await store.change(matter, (stored) => {
      before = stored;
      return decide(stored);
    });
    if (isFailure(answer)) return failed();
    if (isRefusal(answer)) return answer;
    const ids = new Set(answer.map(({ id }) => id));
    return told(deed, () => store.change(matter, () => before.filter(({ id }) => ids.has(id))));
  };

  return {
    groups,
    all,
    fault,
    now,
    dueCount: computed(() => (groups.value ? dueCount(groups.value) : 0)),
    present: inputs.present,
    readDue: (typed) => {
      const value = deadlineKind.parse(typed, { locale: inputs.locale.value, now: inputs.now() });
      return value.kind === 'invalid' ? value.code : { at: value.at, zone: value.zone, precision: value.precision };
    },
    takeComplaint: async (given = {}) => {
      const input = { ...inputs.present(), ...given };
      const isTaken = all.value.some(
        (promise) =>
          input.callId !== undefined &&
          promise.callId === input.callId &&
          isComplaintStage(promise.kind) &&
          isOpen(promise),
      );
      if (!isTaken) return add('complaintTaken', takeComplaint(input, inputs.now(), inputs.newId));
      notices.show({ kind: 'complaint-running' });
      return null;
    },
    make: async (input, due) => {
      const promise = makePromise(input, due, inputs.now(), inputs.newId);
      return add('promiseMade', isRefusal(promise) ? promise : [promise]);
    },
    handOver: async (promise, input) => {
      const record = handOver(promise, input, inputs.now(), inputs.newId);
      return add('handedOver', isRefusal(record) ? record : [record]);
    },
    finish: (promise, remark = '') =>
      change('kept', promise, (stored) => finishPromise(stored, promise.id, remark, inputs.now().at)),
    extend: (promise, due, reason) =>
      change('extended', promise, (stored) => extendPromise(stored, promise.id, { due, reason }, inputs.now().at)),
    withdraw: (promise, reason) =>
      change('givenUp', promise, (stored) => withdrawPromise(stored, promise.id, reason, inputs.now().at)),
    reopen: (promise) => change('reopened', promise, (stored) => reopenPromise(stored, promise.id)),
  };
}

function isFailure(answer: PromiseChange | PromiseStoreFailure): answer is PromiseStoreFailure {
  return 'kind' in answer && answer.kind === 'fault';
}

import { afterEach, describe, expect, test, vi } from 'vitest';
import { finishPromise } from '../../utils/core/call/change-promise.ts';
import { takeComplaint } from '../../utils/core/call/make-promise.ts';
import { type CallPromise, refused } from '../../utils/core/call/promise.ts';
import { isRefusal } from '../../utils/core/call/promise-texts.ts';
import { createPromiseStore } from '../../utils/storage/promise-store.ts';
import { countingIds } from '../core/call/arbitrary-promise.ts';
import { follow, openDatabase } from './support.ts';

const NOW = { at: Date.UTC(2026, 2, 3, 2), zone: 'Asia/Shanghai' };

function complaint(): readonly CallPromise[] {
  const taken = takeComplaint({ label: '退款', customer: '', owner: '1024' }, NOW, countingIds());
  if (isRefusal(taken)) throw new Error(taken.code);
  return taken;
}

function openStore(name?: string) {
  const db = openDatabase(name);
  return { db, store: createPromiseStore(db) };
}

afterEach(() => vi.restoreAllMocks());

describe('promises in the database', () => {
  test('what was added is there for another connection, once', async () => {
    const { db, store } = openStore();
    const promises = complaint();
    expect(await store.add(promises)).toBeNull();
    expect(await store.add(promises)).toBeNull();
    db.close();
    expect(await openStore(db.name).store.all()).toEqual([...promises].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  test('another panel sees a change as it is made', async () => {
    const { db, store } = openStore();
    const { promises } = openStore(db.name).store;
    const seen = follow(promises);
    await seen.until((list) => list.length === 0);
    await store.add(complaint());
    await seen.until((list) => list.length === 3);
  });

  test('of two panels that close one promise, the second is told', async () => {
    const { db, store } = openStore();
    const { store: other } = openStore(db.name);
    const [admit] = complaint() as [CallPromise];
    await store.add(complaint());
    const close = (reason: string) => (stored: readonly CallPromise[]) =>
      finishPromise(stored, admit.id, reason, NOW.at);
    const answers = await Promise.all([store.change(admit.matter, close('a')), other.change(admit.matter, close('b'))]);
    expect(answers.filter((answer) => 'kind' in answer)).toEqual([refused('closed')]);
  });

  test('a reminder is noted beside what another panel changes', async () => {
    const { store } = openStore();
    const [admit] = complaint() as [CallPromise];
    await store.add(complaint());
    const reminded = { stage: 'soon', dueAt: admit.dueAt, at: NOW.at } as const;
    await Promise.all([
      store.markReminded([
        { id: admit.id, reminded },
        { id: 'gone', reminded },
      ]),
      store.change(admit.matter, (stored) => finishPromise(stored, admit.id, '', NOW.at)),
    ]);
    const stored = (await store.all()).find(({ id }) => id === admit.id);
    expect(stored).toMatchObject({ state: { kind: 'done' }, reminded: [reminded] });
  });

  test('a full disk is a fault and changes nothing', async () => {
    const { db, store } = openStore();
    await db.open();
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await store.add(complaint())).toEqual({ kind: 'fault', fault: { kind: 'full' } });
    vi.restoreAllMocks();
    expect(await store.all()).toEqual([]);
  });

  test('what is removed is gone', async () => {
    const { store } = openStore();
    const [admit] = complaint() as [CallPromise];
    await store.add(complaint());
    await store.remove([admit.id]);
    expect(await store.all()).toHaveLength(2);
  });
});

import { expect, test } from 'vitest';
import type { CallRecord } from '../../../utils/core/call/call-record.ts';
import type { Live } from '../../../utils/core/store/live.ts';
import { answerPalette, type PaletteStores } from '../../../utils/services/palette/answer-palette.ts';

const live = <T>(value: T): Live<T> => ({
  subscribe: (next) => {
    next(value);
    return () => undefined;
  },
});
const call = (id: string, note: string) => ({ id, note }) as unknown as CallRecord;

function desk() {
  const calls = new Map([['a', call('a', 'old')]]);
  const done: string[] = [];
  const stores = {
    calls: {
      open: live([...calls.values()]),
      get: async (id: string) => calls.get(id),
      change: async (id: string, decide: (stored: CallRecord | undefined) => CallRecord | null) => {
        const next = decide(calls.get(id));
        if (next) calls.set(id, next);
        return calls.get(id);
      },
    },
    usage: { usage: live([]), record: async (key: string) => void done.push(`use ${key}`) },
    favourites: { favourites: live(['k']), set: async (key: string) => void done.push(`favourite ${key}`) },
    missing: { note: async (query: string) => void done.push(`missing ${query}`) },
    installed: live({ shelves: [], overlays: [], repositories: [] }),
    packs: { open: async () => null, records: () => [], index: () => new Uint8Array([1, 2, 3]) },
    asText: (bytes: Uint8Array) => bytes.join(),
  } as unknown as PaletteStores;
  return { stores, done };
}

test('the present state in one answer', async () => {
  const { stores } = desk();
  expect(await answerPalette(stores, { kind: 'palette-ask', ask: 'snapshot' })).toEqual({
    usage: [],
    favourites: ['k'],
    open: [call('a', 'old')],
  });
});

test('a call is replaced only as long as it is what the palette saw', async () => {
  const { stores } = desk();
  const replace = (before: CallRecord | null, after: CallRecord) =>
    answerPalette(stores, { kind: 'palette-ask', ask: 'replace-call', id: after.id, before, after });
  expect(await replace(call('a', 'other'), call('a', 'new'))).toEqual(call('a', 'old'));
  expect(await replace(call('a', 'old'), call('a', 'new'))).toEqual(call('a', 'new'));
  expect(await replace(null, call('b', 'begun'))).toEqual(call('b', 'begun'));
});

test('uses, favourites and missing scripts are stored', async () => {
  const { stores, done } = desk();
  await answerPalette(stores, { kind: 'palette-ask', ask: 'use', key: 'k', at: 1 });
  await answerPalette(stores, { kind: 'palette-ask', ask: 'favourite', key: 'k', isFavourite: true, at: 1 });
  await answerPalette(stores, { kind: 'palette-ask', ask: 'missing', query: 'q', at: 1 });
  expect(done).toEqual(['use k', 'favourite k', 'missing q']);
});

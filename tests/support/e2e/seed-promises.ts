import type { Page } from 'playwright';
import type { CallPromise } from '../../../utils/core/call/promise.ts';

const MINUTE = 60_000;

/** A promise as it is stored, so many minutes old and due so many minutes from now. */
export function storedPromise(
  part: Partial<CallPromise> & { readonly madeAgo: number; readonly dueIn: number },
): CallPromise {
  const { madeAgo, dueIn, ...given } = part;
  const now = Date.now();
  return {
    id: crypto.randomUUID(),
    matter: crypto.randomUUID(),
    kind: 'other',
    label: '',
    customer: '',
    owner: '1024',
    madeAt: now - madeAgo * MINUTE,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dueAt: now + dueIn * MINUTE,
    precision: 'minute',
    state: { kind: 'open' },
    extensions: [],
    reminded: [],
    ...given,
  };
}

/** Puts promises in place of all that are stored, as another day left them, and loads the panel anew. */
export async function seedPromises(panel: Page, promises: readonly CallPromise[]): Promise<void> {
  await panel.evaluate(async (rows) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('cuecard');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('promises', 'readwrite');
      transaction.objectStore('promises').clear();
      for (const row of rows) transaction.objectStore('promises').put(row);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    db.close();
    await (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.local.remove('openPromises');
  }, promises);
  await panel.reload();
  await panel.locator('[data-ready]').waitFor();
}

/** A complaint overdue, handed over and moved; other promises for today, for a later day, and one that was kept. */
export function samplePromises(): CallPromise[] {
  const complaint = { matter: crypto.randomUUID(), label: '耳机没有声音 / headset silent', customer: '王女士' };
  const now = Date.now();
  const moved = { at: now - 60 * MINUTE, from: now - 30 * MINUTE, to: now, reason: '缺配件 / a part is missing' };
  const kept = { kind: 'done', at: now - 1300 * MINUTE, reason: '电话致歉 / apologised' } as const;
  return [
    storedPromise({ ...complaint, kind: 'admit', madeAgo: 2900, dueIn: -1460, state: kept }),
    storedPromise({ ...complaint, kind: 'responsibility', madeAgo: 2900, dueIn: -20, extensions: [moved] }),
    storedPromise({ ...complaint, kind: 'solve', madeAgo: 2900, dueIn: 40_300 }),
    storedPromise({ ...complaint, kind: 'handover', to: '技术部', label: '订单和故障照片', madeAgo: 100, dueIn: 2 }),
    storedPromise({ label: 'call back about the parcel 回电告知快递进度', madeAgo: 60, dueIn: 5000 }),
    storedPromise({ label: 'send the warranty terms 发送保修条款', madeAgo: 60, dueIn: 6000, precision: 'day' }),
  ];
}

import type { Page } from 'playwright';

/**
 * Lets time pass for the stored promises: every time in them is moved back, which is the same as the clock having gone
 * on. `page`: any page of the extension. Nobody is told; the next look sees it, as after a sleep.
 */
export async function letTimePass(page: Page, ms: number): Promise<void> {
  await page.evaluate(async (passed) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('cuecard');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const earlier = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(earlier);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => {
          const isTime = typeof part === 'number' && ['madeAt', 'dueAt', 'at', 'from', 'to'].includes(name);
          return [name, isTime ? part - passed : earlier(part)];
        }),
      );
    };
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('promises', 'readwrite');
      const store = transaction.objectStore('promises');
      store.getAll().onsuccess = ({ target }) => {
        for (const row of (target as IDBRequest<unknown[]>).result) store.put(earlier(row));
      };
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    db.close();
  }, ms);
}

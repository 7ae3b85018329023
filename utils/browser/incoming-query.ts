import { browser } from 'wxt/browser';

const KEY = 'incomingQuery';

/** Leaves a query for the panel that is open or about to open. Kept in memory by the browser, never on disk. */
export async function leaveQuery(query: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: query });
}

/** Takes each query that is left, also one that was left before the panel opened. */
export function takeQueries(take: (query: string) => void): void {
  const consume = (query: unknown) => {
    if (typeof query !== 'string') return;
    take(query);
    void browser.storage.session.remove(KEY);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session') consume(changes[KEY]?.newValue);
  });
  void browser.storage.session.get(KEY).then((stored) => consume(stored[KEY]));
}

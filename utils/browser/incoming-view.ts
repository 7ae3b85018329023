import { browser } from 'wxt/browser';

const KEY = 'incomingView';

/** Leaves the name of a view for the panel that is open or about to open. Kept in memory by the browser. */
export async function leaveView(view: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: view });
}

/** Takes each view that is left, also one that was left before the panel opened. */
export function takeViews(take: (view: string) => void): void {
  const consume = (view: unknown) => {
    if (typeof view !== 'string') return;
    take(view);
    void browser.storage.session.remove(KEY);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session') consume(changes[KEY]?.newValue);
  });
  void browser.storage.session.get(KEY).then((stored) => consume(stored[KEY]));
}

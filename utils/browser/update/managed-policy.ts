import { browser } from 'wxt/browser';

/** What the company's administrators have set; an empty object when nothing is, or not yet. */
export async function managedValues(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch (error) {
    // Firefox rejects when no policy names this extension at all.
    if (error instanceof Error && /manifest/i.test(error.message)) return {};
    throw error;
  }
}

/** Calls back whenever the administrators' values change. Gives what ends it. */
export function watchManaged(changed: () => void): () => void {
  const look = (_changes: unknown, area: string) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(look);
  return () => browser.storage.onChanged.removeListener(look);
}

import { browser } from 'wxt/browser';

const KEY = 'deviceId';

/** A random name of this device, made once: it decides which devices take a staged release first. It never leaves. */
export async function deviceId(): Promise<string> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored === 'string') return stored;
  const made = crypto.randomUUID();
  await browser.storage.local.set({ [KEY]: made });
  return made;
}

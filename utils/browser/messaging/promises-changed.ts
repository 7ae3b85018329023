import { browser } from 'wxt/browser';
import type { PageToWorker } from './protocol.ts';

const MESSAGE: PageToWorker = { kind: 'promises-changed' };

/** Wakes the worker to look at the promises. Nothing depends on the answer: the worker's alarm looks as well. */
export function tellPromisesChanged(): void {
  browser.runtime.sendMessage(MESSAGE).catch(() => undefined);
}

/** Must be called synchronously as the worker starts. The worker stays alive until `run` is done. */
export function onPromisesChanged(run: () => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: PageToWorker, sender, respond) => {
    if (sender.id !== browser.runtime.id || message?.kind !== MESSAGE.kind) return false;
    void run().finally(() => respond(null));
    return true;
  });
}

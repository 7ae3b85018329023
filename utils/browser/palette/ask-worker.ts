import { browser } from 'wxt/browser';
import type { PaletteAsk } from '../../core/insertion/palette-ask.ts';

type Asked = PaletteAsk extends infer A ? (A extends PaletteAsk ? Omit<A, 'kind'> : never) : never;

/** Asks the worker on the palette's behalf. Rejects when the worker could not do it, or did not answer. */
export async function askWorker<T>(asked: Asked): Promise<T> {
  const answer: { readonly value?: T; readonly error?: string } | undefined = await browser.runtime.sendMessage({
    kind: 'palette-ask',
    ...asked,
  });
  if (!answer || answer.error !== undefined) throw new Error(answer?.error ?? 'The worker did not answer.');
  return answer.value as T;
}

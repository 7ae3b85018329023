import { browser } from 'wxt/browser';
import type { PalettePageCall } from '../../core/insertion/palette.ts';
import type { PaletteAsk } from '../../core/insertion/palette-ask.ts';

type Asked = PaletteAsk extends infer A ? (A extends PaletteAsk ? Omit<A, 'kind'> : never) : never;

/** What comes back. */
type Answer = { readonly value: unknown } | { readonly error: string };

/** Asks the worker for something of the database on the palette's behalf; rejects like `askFor`. */
export const askWorker = <T>(asked: Asked): Promise<T> => askFor({ kind: 'palette-ask', ...asked } as PaletteAsk);

/** Asks the worker on the palette's behalf. Rejects when the worker could not do it, or did not answer. */
export async function askFor<T>(message: PaletteAsk | PalettePageCall): Promise<T> {
  const answer: Answer | undefined = await browser.runtime.sendMessage(message);
  if (!answer) throw new Error('The worker did not answer.');
  if ('error' in answer) throw new Error(answer.error);
  return answer.value as T;
}

/** Answers with what a task comes to. The listener returns true then, which keeps the way back open. */
export function answerWith(task: Promise<unknown>, respond: (answer: Answer) => void): true {
  task.then(
    (value) => respond({ value }),
    (error) => respond({ error: String(error) }),
  );
  return true;
}

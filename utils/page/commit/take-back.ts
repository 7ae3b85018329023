import { windowOf } from '../attempts/attempt.ts';
import { pressKey } from './press-key.ts';
import { settle } from './settle.ts';

/** Editors may keep each line of a text as a step of its own. */
const MOST_STEPS = 12;

/**
 * Undoes what an attempt did, until `isBack`. First by the undo key, which editors with a model of their own listen
 * to; by the browser's undo only where no one took the key, since it would tear such a model's document. What does not
 * lead back is done again, so that nothing older is lost.
 */
export async function takeBack(element: HTMLElement, read: () => string, before: string): Promise<boolean> {
  const byKey = { undo: () => pressUndo(element, false), redo: () => pressUndo(element, true) };
  const answer = await stepBack(element, read, before, byKey);
  if (answer !== 'ignored') return answer === 'back';
  const byBrowser = { undo: () => browserUndo(element, 'undo'), redo: () => browserUndo(element, 'redo') };
  return (await stepBack(element, read, before, byBrowser)) === 'back';
}

interface Steps {
  /** False when no one took the step. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
}

async function stepBack(
  element: HTMLElement,
  read: () => string,
  before: string,
  { undo, redo }: Steps,
): Promise<'back' | 'lost' | 'ignored'> {
  const seen = [read()];
  let isTaken = false;
  while (seen.length <= MOST_STEPS && undo()) {
    isTaken = true;
    if (await settle(element, () => read() === before)) return 'back';
    const now = read();
    if (now === seen.at(-1)) break;
    seen.push(now);
  }
  for (let steps = seen.length - 1; steps > 0 && redo(); steps--) {
    await settle(element, () => read() === seen[steps - 1]);
  }
  return isTaken ? 'lost' : 'ignored';
}

function pressUndo(element: HTMLElement, isRedo: boolean): boolean {
  const isMac = /Mac|iP(hone|ad)/.test(windowOf(element).navigator.platform);
  const key = isRedo ? 'Z' : 'z';
  return pressKey(element, { key, code: 'KeyZ', keyCode: 90, ctrlKey: !isMac, metaKey: isMac, shiftKey: isRedo });
}

const browserUndo = (element: HTMLElement, command: 'undo' | 'redo') => element.ownerDocument.execCommand(command);

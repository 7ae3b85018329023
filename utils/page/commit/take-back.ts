import { windowOf } from '../attempts/attempt.ts';
import { pressKey } from './press-key.ts';
import { settle } from './settle.ts';

/** Editors may keep each line of a text as a step of its own. */
const MOST_STEPS = 12;

/**
 * Undoes what an attempt did, until `isBack`. First by the undo key, which editors with a model of their own listen
 * to, then by the browser's undo. What does not lead back is done again, so that nothing older is lost.
 */
export async function takeBack(element: HTMLElement, read: () => string, before: string): Promise<boolean> {
  return (
    (await stepBack(
      element,
      read,
      before,
      () => pressUndo(element, false),
      () => pressUndo(element, true),
    )) ||
    (await stepBack(
      element,
      read,
      before,
      () => browserUndo(element, 'undo'),
      () => browserUndo(element, 'redo'),
    ))
  );
}

async function stepBack(
  element: HTMLElement,
  read: () => string,
  before: string,
  undo: () => boolean,
  redo: () => boolean,
): Promise<boolean> {
  const seen = [read()];
  while (seen.length <= MOST_STEPS && undo()) {
    if (await settle(element, () => read() === before)) return true;
    const now = read();
    if (now === seen.at(-1)) break;
    seen.push(now);
  }
  for (let steps = seen.length - 1; steps > 0 && redo(); steps--)
    await settle(element, () => read() === seen[steps - 1]);
  return false;
}

function pressUndo(element: HTMLElement, isRedo: boolean): boolean {
  const isMac = /Mac|iP(hone|ad)/.test(windowOf(element).navigator.platform);
  const key = isRedo ? 'Z' : 'z';
  return pressKey(element, { key, code: 'KeyZ', keyCode: 90, ctrlKey: !isMac, metaKey: isMac, shiftKey: isRedo });
}

const browserUndo = (element: HTMLElement, command: 'undo' | 'redo') => element.ownerDocument.execCommand(command);

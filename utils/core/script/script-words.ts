import { type FillContext, fillWording, type Segment } from '../slots/fill-wording.ts';
import { type PlainText, toPlainText } from '../slots/plain-text.ts';
import type { FormContext } from '../slots/slot-kind.ts';
import type { SlotValues } from '../slots/slot-value.ts';
import type { SayPart, Wording } from './wording.ts';

/** Where words go: read out by the agent, or written into a field of the page. */
export type WordsFor = 'voice' | 'field';

/** The words of a wording, slots still in braces: written words for a field where there are any, else the spoken parts. */
export function wordsOf(wording: Wording, target: WordsFor): string {
  if (target === 'field' && wording.send !== undefined) return wording.send;
  return wording.say.map(({ text }) => text).join('\n');
}

/** The words of a wording filled for a target: numbers read out for the voice, written for a field. */
export function filledWords(wording: Wording, target: WordsFor, values: SlotValues, context: FormContext): Segment[] {
  const form: FillContext['form'] = target === 'field' ? 'written' : 'spoken';
  return fillWording(wordsOf(wording, target), values, { ...context, form });
}

/** Plain text of a script for inserting or copying, or the slots that are missing. */
export function scriptText(wording: Wording, target: WordsFor, values: SlotValues, context: FormContext): PlainText {
  return toPlainText(filledWords(wording, target, values, context));
}

/** The part of a wording that a flow step says. */
export function sayPart(wording: Wording, id: string): SayPart | undefined {
  return wording.say.find((part) => part.id === id);
}

import type { PageAnswer } from '../../core/insertion/outcome.ts';
import type { InsertionRequest } from '../../core/insertion/request.ts';
import type { Adapter } from '../adapters/adapter.ts';
import type { Attempt } from '../attempts/attempt.ts';
import type { Field } from '../field/field.ts';
import type { Surface } from '../surface/surface.ts';
import { type FieldText, isDrawnOnceMore, isWritten } from '../text/splice.ts';
import { closeTyping } from './close-typing.ts';
import { placeCaret } from './place-caret.ts';
import { nextTurn, settle } from './settle.ts';
import { takeBack } from './take-back.ts';

/** Tries the family's ways of writing in turn, each read back before the next. The field must have the focus. */
export async function write(field: Field, adapter: Adapter, request: InsertionRequest): Promise<PageAnswer> {
  adapter.prepare?.(field);
  const surface = adapter.surface(field);
  const before = surface.read();
  closeTyping(field);
  for (const attempt of adapter.attempts(request.text, field)) {
    const found = await tryAttempt(field, surface, before, attempt, request.text);
    if (found === 'altered') {
      const isBack = await takeBack(field.element, () => surface.read().text, before.text);
      if (!isBack) return { kind: 'declined', reason: { code: 'page-changed-text', editor: adapter.id } };
      if (before.selection) surface.select(before.selection);
      await nextTurn();
    }
    if (found !== 'written') continue;
    const caret = await placeCaret(surface, before, request);
    closeTyping(field);
    adapter.finish?.(field);
    const hasKeyboard = field.element.ownerDocument.hasFocus();
    return { kind: 'inserted', editor: adapter.id, attempt: attempt.id, caret, hasKeyboard };
  }
  return { kind: 'declined', reason: { code: 'editor-refused', editor: adapter.id } };
}

async function tryAttempt(
  { element }: Field,
  surface: Surface,
  before: FieldText,
  attempt: Attempt,
  text: string,
): Promise<'written' | 'untouched' | 'altered'> {
  const expected = surface.asRead(text);
  const isDone = () => {
    const after = surface.read().text;
    return isWritten(before, expected, after) || (surface.isPartial && isDrawnOnceMore(before.text, expected, after));
  };
  const mayArrive = attempt.write(element, text);
  if (mayArrive) await settle(element, isDone);
  else await nextTurn();
  // Once more after the page had its turn: masks and controlled fields put their own text back a little later.
  await nextTurn();
  if (isDone()) return 'written';
  return surface.read().text === before.text ? 'untouched' : 'altered';
}

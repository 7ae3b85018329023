import type { PageAnswer } from '../../core/insertion/outcome.ts';
import type { InsertionReason } from '../../core/insertion/reason.ts';
import type { InsertionRequest } from '../../core/insertion/request.ts';
import type { Adapter } from '../adapters/adapter.ts';
import type { Attempt } from '../attempts/attempt.ts';
import type { Field } from '../field/field.ts';
import type { Surface } from '../surface/surface.ts';
import { type FieldText, isDrawnOnceMore, isWritten, splice } from '../text/splice.ts';
import { closeTyping } from './close-typing.ts';
import { placeCaret } from './place-caret.ts';
import { putBack } from './put-back.ts';
import { nextFrame, nextTurn, settle } from './settle.ts';
import { takeBack } from './take-back.ts';

/** Tries the family's ways of writing in turn, each read back before the next. The field must have the focus. */
export async function write(field: Field, adapter: Adapter, request: InsertionRequest): Promise<PageAnswer> {
  adapter.prepare?.(field);
  const surface = adapter.surface(field);
  const before = surface.read();
  closeTyping(field);
  let reason: InsertionReason = { code: 'editor-refused', editor: adapter.id };
  for (const attempt of adapter.attempts(request.text, field)) {
    const found = await tryAttempt(field, adapter, surface, before, attempt, request.text);
    if (found === 'written') return inserted(field, adapter, surface, before, attempt, request);
    if (found === 'untouched') continue;
    reason = whyAltered(surface, before, adapter, request.text);
    const isBack = await takeBack(field.element, () => surface.read().text, before.text);
    if (!isBack && !(adapter.canBeTyped && (await putBack(field, surface, before)))) {
      return { kind: 'declined', reason: { code: 'page-changed-text', editor: adapter.id } };
    }
    if (before.selection) surface.select(before.selection);
    await nextTurn();
    // What a page makes of an input's text it makes of it however it comes.
    if (field.kind === 'native') break;
  }
  return { kind: 'declined', reason };
}

async function inserted(
  field: Field,
  adapter: Adapter,
  surface: Surface,
  before: FieldText,
  attempt: Attempt,
  request: InsertionRequest,
): Promise<PageAnswer> {
  const caret = await placeCaret(surface, before, request);
  closeTyping(field);
  adapter.finish?.(field);
  const hasKeyboard = field.element.ownerDocument.hasFocus();
  return { kind: 'inserted', editor: adapter.id, attempt: attempt.id, caret, hasKeyboard };
}

/** A field that keeps the beginning of what it should hold takes so much and no more, whoever counts. */
function whyAltered(surface: Surface, before: FieldText, { id }: Adapter, text: string): InsertionReason {
  const whole = before.selection && splice(before.text, before.selection, surface.asRead(text));
  const kept = surface.read().text;
  return whole && kept.length < whole.length && whole.startsWith(kept) && kept !== ''
    ? { code: 'too-long', limit: kept.length, length: whole.length }
    : { code: 'page-rewrites', editor: id };
}

async function tryAttempt(
  field: Field,
  adapter: Adapter,
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
  const mayArrive = attempt.write(field.element, text);
  if (mayArrive) {
    adapter.announce?.(field);
    await settle(field.element, isDone);
    // Once more when the page has drawn: masks and controlled fields put their own text back a little later.
    await nextFrame();
  } else await nextTurn();
  if (isDone()) return 'written';
  return surface.read().text === before.text ? 'untouched' : 'altered';
}

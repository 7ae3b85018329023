import type { PageAnswer } from '../../core/insertion/outcome.ts';
import type { InsertionReason } from '../../core/insertion/reason.ts';
import type { InsertionRequest } from '../../core/insertion/request.ts';
import type { Adapter } from '../adapters/adapter.ts';
import { type Attempt, windowOf } from '../attempts/attempt.ts';
import type { Field } from '../field/field.ts';
import type { Surface } from '../surface/surface.ts';
import { type FieldText, isDrawnOnceMore, isWritten, splice } from '../text/splice.ts';
import { followAgent } from './agent-deeds.ts';
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
    if (found === 'taken-out') {
      reason = { code: 'page-rewrites', editor: adapter.id };
      // What a page took out of an input it would take out again, and what it sent off must not come back.
      if (field.kind === 'native') break;
      continue;
    }
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
): Promise<'written' | 'untouched' | 'taken-out' | 'altered'> {
  const expected = surface.asRead(text);
  const isDone = () => {
    const after = surface.read().text;
    return isWritten(before, expected, after) || (surface.isPartial && isDrawnOnceMore(before.text, expected, after));
  };
  let hasArrived = false;
  let isTakenOver = false;
  const stop = followAgent(windowOf(field.element), () => {
    isTakenOver = true;
  });
  if (attempt.write(field.element, text)) {
    hasArrived = isDone();
    adapter.announce?.(field);
    hasArrived = (await settle(field.element, isDone)) || hasArrived;
    // Once more when the page has drawn: masks and controlled fields put their own text back a little later.
    await nextFrame();
  } else await nextTurn();
  stop();
  // An agent who has already gone on typing, or has sent it, had the text.
  if (isDone() || (hasArrived && isTakenOver)) return 'written';
  if (surface.read().text === before.text) return hasArrived ? 'taken-out' : 'untouched';
  return 'altered';
}

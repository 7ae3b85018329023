import type { Declined, PageAnswer } from '../../core/insertion/outcome.ts';
import type { InsertionReason } from '../../core/insertion/reason.ts';
import { type InsertionRequest, normalizeRequest, type TextRange } from '../../core/insertion/request.ts';
import { adapterFor } from '../adapters/registry.ts';
import { blockerOf } from '../field/blocker.ts';
import { type Field, isInput } from '../field/field.ts';
import type { RememberedField } from '../focus/field-memory.ts';
import type { Surface } from '../surface/surface.ts';
import { isSameRange } from '../text/splice.ts';
import type { SecondLook } from './second-look.ts';
import { nextTurn, pause } from './settle.ts';
import { hasFocus, takeFocus } from './take-focus.ts';
import { write } from './write.ts';

/** An editor's model has followed a selection by then, also on a slow machine. */
const FOLLOW_MS = 150;
const MOST_TRIES = 3;

/**
 * Writes into a field that was just found to be the one that was read: focus and selection back first. `isLate`: what
 * the page does about its focus may take so long that nobody waits any more.
 */
export async function commit(
  remembered: RememberedField,
  request: InsertionRequest,
  secondLook: SecondLook,
  isLate: () => boolean,
): Promise<PageAnswer> {
  const { field } = remembered;
  const normal = normalizeRequest(request);
  if (normal.text === '') return declined({ code: 'empty-text' });
  const reason = blockerOf(field) ?? unfit(field, normal.text);
  if (reason) return declined(reason);
  const adapter = adapterFor(field);
  if (!adapter) return declined({ code: 'editor-refused', editor: field.kind });
  if (!hasFocus(field) || !field.element.ownerDocument.hasFocus()) {
    if (!takeFocus(remembered)) return declined({ code: 'target-changed', what: 'field' });
    const surface = adapter.surface(field);
    const wanted = surface.read().selection;
    // Editors with a model of their own take a new selection over from an event that comes a turn later.
    await nextTurn();
    await nextTurn();
    if (!(await keepSelection(surface, wanted))) return declined({ code: 'target-changed', what: 'field' });
    if (isLate()) return declined({ code: 'no-answer' });
  }
  const answer = await write(field, adapter, normal);
  if (answer.kind === 'inserted') secondLook.begin(field.element, adapter.surface(field));
  return answer;
}

/**
 * Some editors answer the focus by selecting what their model has, which may be behind what was selected in the page:
 * Slate's follows by a timer of 100 ms. Then it is selected once more, with time to follow; false when that is no use.
 */
async function keepSelection(surface: Surface, wanted: TextRange | null): Promise<boolean> {
  if (!wanted) return true;
  const isKept = () => isSameRange(surface.read().selection, wanted);
  for (let tries = 0; tries < MOST_TRIES && !isKept(); tries++) {
    surface.select(wanted);
    await pause(FOLLOW_MS);
  }
  return isKept();
}

const declined = (reason: InsertionReason): Declined => ({ kind: 'declined', reason });

/** Why this text does not fit in this native field, or null. */
function unfit({ kind, element }: Field, text: string): InsertionReason | null {
  if (kind !== 'native') return null;
  if (isInput(element) && text.includes('\n')) return { code: 'one-line' };
  const field = element as HTMLTextAreaElement;
  const selected = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  const length = field.value.length - selected + text.length;
  return field.maxLength >= 0 && length > field.maxLength ? { code: 'too-long', limit: field.maxLength, length } : null;
}

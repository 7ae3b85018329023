import type { Library } from '../library.ts';
import { type PlacedString, stringsOf } from './strings.ts';

/**
 * How words reach a customer: `say` aloud from a script, `send` in writing from a script, `line` aloud from elsewhere:
 * a playbook's or state's ready lines, a card's examples, the replacement of something that must not be said.
 */
export type SpokenForm = 'say' | 'send' | 'line';

export interface SpokenText extends PlacedString {
  readonly form: SpokenForm;
}

const READY_LINES = new Set(['opening', 'explaining', 'apologising', 'refusing', 'closing', 'lines']);

/** Every text that an agent says or sends to a customer. */
export function spokenOf(library: Library): SpokenText[] {
  return stringsOf(library).flatMap((placed) => {
    const form = formOf(placed.path);
    return form === undefined ? [] : [{ ...placed, form }];
  });
}

function formOf(path: readonly string[]): SpokenForm | undefined {
  const last = path.at(-1);
  if (path[0] === 'wordings')
    return last === 'send' ? 'send' : path[2] === 'say' && last === 'text' ? 'say' : undefined;
  if (path[0] === 'never') return last === 'instead' ? 'line' : undefined;
  if (path[0] === 'items') return path[2] === 'examples' ? 'line' : undefined;
  return path.length === 2 && READY_LINES.has(path[0] ?? '') ? 'line' : undefined;
}

import { SLOT_PATTERN, slotNames } from '../../utils/core/slots/slot-pattern.ts';
import type { Library } from './library.ts';
import type { Rule } from './rule.ts';
import { type PlacedString, stringsOf } from './text/strings.ts';

export const slotsPlaced: Rule = {
  id: 'slots-placed',
  about: 'Slots stand, with both braces, in a script’s words and in what replaces a never-say, and nowhere else.',
  *check(library) {
    for (const placed of stringsOf(library)) {
      const { file, id, locale, where, path, text } = placed;
      if (path[0] === 'template') continue;
      const place = { file, id, locale, where };
      if (/[{}]/.test(text.replace(SLOT_PATTERN, ''))) {
        yield {
          ...place,
          problem: `a brace belongs to no slot in “${text}”.`,
          fix: 'write a slot as {name}, in lower case.',
        };
      }
      for (const slot of slotNames(text)) {
        if (isFilled(library, placed, slot)) continue;
        yield { ...place, problem: `nobody fills {${slot}} here: “${text}”.`, fix: 'say it without the slot.' };
      }
    }
  },
};

/** The panel fills every slot of a wording, and in a replacement those that the script asks the agent for anyway. */
function isFilled(library: Library, { id, path }: PlacedString, slot: string): boolean {
  if (path[0] === 'wordings') return path.at(-1) === 'text' || path.at(-1) === 'send';
  if (path[0] !== 'never' || path.at(-1) !== 'instead') return false;
  return library.entries.some(
    ({ record }) => record.type === 'script' && record.id === id && record.slots.includes(slot),
  );
}

import type { Wording } from '../../../utils/core/script/wording.ts';
import { slotNames } from '../../../utils/core/slots/slot-pattern.ts';

/** Names of the slots that a wording uses, spoken or written. */
export function slotsOfWording(wording: Wording): string[] {
  return slotNames([...wording.say.map((part) => part.text), wording.send ?? ''].join('\n'));
}

import type { InsertionRequest } from '../insertion/request.ts';
import { openSlots, type Segment } from './fill-wording.ts';

/** What stands in a text where the agent chose to leave a blank. */
export const BLANK = '____';

export type WrittenRequest =
  | { readonly kind: 'ready'; readonly request: InsertionRequest }
  /** Slots that must be filled or left blank by choice first. */
  | { readonly kind: 'open'; readonly names: readonly string[] };

/** The guard in front of every insert and copy: the text with the place of its first blank, or what is missing. */
export function writtenRequest(segments: readonly Segment[]): WrittenRequest {
  const names = openSlots(segments);
  if (names.length > 0) return { kind: 'open', names };
  let text = '';
  let blank: InsertionRequest['blank'] = null;
  for (const segment of segments) {
    if (segment.kind === 'waived') {
      blank ??= { from: text.length, to: text.length + BLANK.length };
      text += BLANK;
    } else if (segment.kind !== 'open') text += segment.text;
  }
  return { kind: 'ready', request: { text, blank } };
}

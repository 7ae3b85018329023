import { redact } from '../note/redaction/redact.ts';
import type { SlotValue, WaivedValue } from '../slots/slot-value.ts';
import type { CallEventBody } from './call-event.ts';

/** An event whose free texts hold no codes, cards, identity numbers and the like. Numbers typed into a number slot stay. */
export function redactedEvent(body: CallEventBody): CallEventBody {
  return body.kind === 'slot' && body.value !== null ? { ...body, value: redactedValue(body.value) } : body;
}

function redactedValue(value: SlotValue | WaivedValue): SlotValue | WaivedValue {
  if (value.kind === 'text') return { ...value, text: redact(value.text).text };
  if (value.kind === 'options') return { ...value, items: value.items.map((item) => redact(item).text) };
  return value;
}

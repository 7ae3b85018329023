import type { CallEventBody } from '../../core/call/call-event.ts';

/** Whether an event is the first use that begins a call. Looking at a script or changing the language is not. */
export function beginsCall(event: CallEventBody): boolean {
  switch (event.kind) {
    case 'script':
      return event.use !== 'shown';
    case 'slot':
      return event.value !== null;
    case 'type':
      return event.wording !== 'neutral';
    case 'moment':
      return event.moment !== null;
    case 'flow':
    case 'hold':
    case 'tick':
    case 'note':
    case 'promise':
      return true;
    default:
      return false;
  }
}

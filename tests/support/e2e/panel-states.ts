import { CALL_STATES } from './states/call-states.ts';
import type { PanelState } from './states/go.ts';
import { NOTE_STATES } from './states/note-states.ts';
import { OWN_STATES } from './states/own-states.ts';
import { PROMISE_STATES } from './states/promise-states.ts';
import { REFERENCE_STATES } from './states/reference-states.ts';
import { SCRIPT_STATES } from './states/script-states.ts';

export { goHome, openScript, type PanelState, search } from './states/go.ts';

/**
 * Every state of the panel that looks different. A view that is added gets its rows in `states/`: the tests of
 * accessibility, layout and keyboard walk through all of them, and `npm run screenshots` draws them.
 */
export const PANEL_STATES: readonly PanelState[] = [
  ...SCRIPT_STATES,
  ...REFERENCE_STATES,
  ...NOTE_STATES,
  ...PROMISE_STATES,
  ...OWN_STATES,
  ...CALL_STATES,
];

import { insertAllowed } from '../attempts/insert-allowed.ts';
import { setRange } from '../attempts/set-range.ts';
import { nativeSurface } from '../surface/native-surface.ts';
import type { Adapter } from './adapter.ts';
import { announce } from './announce.ts';

/**
 * Inputs and textareas, plain or held by React, Vue, Angular, Svelte, Preact and the component kits over them: all
 * follow the `input` event of the browser's own typing. `set-range` leaves no undo; it serves pages that switch
 * `execCommand` off.
 */
export const native: Adapter = {
  id: 'native',
  canBeTyped: true,
  matches: ({ kind }) => kind === 'native',
  surface: ({ element }) => nativeSurface(element),
  announce: ({ element }) => announce(element),
  attempts: () => [insertAllowed, setRange],
};

import { insertText } from '../attempts/insert-text.ts';
import { setRange } from '../attempts/set-range.ts';
import { nativeSurface } from '../surface/native-surface.ts';
import type { Adapter } from './adapter.ts';

/**
 * Inputs and textareas, plain or held by React, Vue, Angular, Svelte, Preact and the component kits over them: all
 * follow the `input` event of the browser's own typing. `set-range` leaves no undo; it serves pages that switch
 * `execCommand` off.
 */
export const native: Adapter = {
  id: 'native',
  matches: ({ kind }) => kind === 'native',
  surface: ({ element }) => nativeSurface(element),
  attempts: () => [insertText, setRange],
};

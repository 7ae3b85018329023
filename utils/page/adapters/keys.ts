import type { Key } from '../commit/press-key.ts';

/** A key that moves the caret, as far as an editor can tell. */
export const ARROW: Key = { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 };

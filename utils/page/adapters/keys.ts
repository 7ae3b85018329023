import type { Key } from '../commit/press-key.ts';

/** A key that moves the caret, as far as an editor can tell. */
export const ARROW: Key = { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 };

/** The same, where the other one may take up a suggestion that is shown behind the caret. */
export const ARROW_BACK: Key = { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 };

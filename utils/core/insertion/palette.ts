import type { TargetReading } from './target.ts';

/** What an opened palette works for: the tab it lies over, and the field that had the caret before it came. */
export interface PaletteSession {
  readonly tabId: number;
  readonly reading: TargetReading;
}

/** Asks the worker for the session a token was made for. It is given out once, and only to a frame of the same tab. */
export interface PaletteClaim {
  readonly kind: 'palette-claim';
  readonly token: string;
}

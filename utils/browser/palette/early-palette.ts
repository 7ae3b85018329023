import type { ClaimedPalette, EarlyTyping } from '../../core/insertion/palette.ts';

/** The box that stands in the palette's page from the first frame on and takes the letters until the palette is drawn. */
export interface EarlyBox {
  /** Waits for the end of a composition: an input method loses its letters when its field goes. */
  untilIdle(): Promise<void>;
  read(): EarlyTyping;
  remove(): void;
}

/** What the palette's page began before its own code was there. */
export interface EarlyPalette {
  readonly box: EarlyBox;
  /** Null when no command opened this palette: then it must do nothing. */
  readonly session: Promise<ClaimedPalette | null>;
}

const world = globalThis as unknown as { cuecardEarly?: EarlyPalette };

/** Leaves what was begun for the code that comes later. */
export function leaveEarly(early: EarlyPalette): void {
  world.cuecardEarly = early;
}

/** What was begun. Throws when its script did not run. */
export function takeEarly(): EarlyPalette {
  if (!world.cuecardEarly) throw new Error('The palette’s first script did not run.');
  return world.cuecardEarly;
}

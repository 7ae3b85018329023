import type { InsertionRequest } from './request.ts';
import type { Target, TargetReading } from './target.ts';

/** What an opened palette works for: the tab it lies over, and the field that had the caret before it came. */
export interface PaletteSession {
  readonly tabId: number;
  readonly reading: TargetReading;
}

/** What the agent typed before the palette's own code could take it. */
export interface EarlyTyping {
  readonly text: string;
  /** The last key, where it was one that acts. */
  readonly last: 'Enter' | null;
}

/** What the worker hands to the palette that claims its session. */
export interface ClaimedPalette extends PaletteSession {
  /** What was typed before its page had the keyboard, which it has now. */
  readonly typed: EarlyTyping;
  /** What the panel shows, as the panel keeps it while the browser runs. */
  readonly kept: unknown;
}

/** Asks the worker for the session a token was made for. It is given out once, and only to a frame of the same tab. */
export interface PaletteClaim {
  readonly kind: 'palette-claim';
  readonly token: string;
}

/**
 * What the worker does for a palette in the page that it lies over. The palette itself cannot: Firefox keeps extension
 * pages that stand in a page from the interfaces for tabs and scripts.
 */
export type PalettePageCall = { readonly kind: 'palette-page' } & (
  | {
      /** Writes and takes the palette away; one that was declined has the keyboard again. Answers a `PageAnswer`. */
      readonly call: 'insert';
      readonly target: Target;
      readonly request: InsertionRequest;
    }
  /** Takes the palette away, the caret going back to where it was in the field. */
  | { readonly call: 'leave'; readonly target: Target | null }
);

/** What the palette's address says behind its `#`: the token, and how the page is to look before settings are read. */
export function paletteHash(token: string, theme: string, textSize: number): string {
  return [token, theme, textSize].join(';');
}

export function readPaletteHash(hash: string): { token: string; theme: string; textSize: number } {
  const [token = '', theme = 'system', textSize = '100'] = hash.replace(/^#/, '').split(';');
  return { token, theme, textSize: Number(textSize) };
}

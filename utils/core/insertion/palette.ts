import type { TargetReading } from './target.ts';

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

/** Asks the worker for the session a token was made for. It is given out once, and only to a frame of the same tab. */
export interface PaletteClaim {
  readonly kind: 'palette-claim';
  readonly token: string;
}

/** What the palette's address says behind its `#`: the token, and how the page is to look before settings are read. */
export function paletteHash(token: string, theme: string, textSize: number): string {
  return [token, theme, textSize].join(';');
}

export function readPaletteHash(hash: string): { token: string; theme: string; textSize: number } {
  const [token = '', theme = 'system', textSize = '100'] = hash.replace(/^#/, '').split(';');
  return { token, theme, textSize: Number(textSize) };
}

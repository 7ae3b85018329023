import type { PageAnswer } from './outcome.ts';
import type { EarlyTyping } from './palette.ts';
import type { InsertionRequest } from './request.ts';
import type { FrameReport, Target } from './target.ts';

/** Where the script in the page keeps its functions, in the extension's own world that the page cannot see. */
export const PAGE_API = '__cuecardPage';

/** The functions of the script that runs in each frame of the visited page. */
export interface PageApi {
  /** Describes the frame and its field. Reads only. */
  read(): FrameReport;
  /**
   * Writes into the field that was read, after checking that it is still the same one. `until`, in ms since 1970: a page
   * that comes to it later than that writes nothing, since by then the agent has been told that nothing was written.
   */
  commit(target: Target, request: InsertionRequest, until?: number): Promise<PageAnswer>;
  /** Whether the page has let stand what was written last, as long as the agent did nothing to it. */
  isStanding(): boolean;
  /** Shows the palette's page over the visited page; false where nothing can be shown, or the page threw it out. */
  openPalette(address: string): Promise<boolean>;
  /** Gives the palette's own page the keyboard, and tells what was typed before it had it. */
  handOverKeyboard(): EarlyTyping;
  /** The palette has the keyboard no more: a field in another frame is about to take it. */
  letPaletteGo(): void;
  /** Takes the palette away again. */
  closePalette(): void;
  /** Whether the palette lies open with nothing of the page over it. */
  isPaletteOnTop(): boolean;
  /** Puts the caret back where it was when the field was read, if the field is still there. */
  restoreCaret(target: Target): boolean;
}

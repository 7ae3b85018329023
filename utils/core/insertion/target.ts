import type { InsertionReason } from './reason.ts';

/** A field as its own frame describes it. Holds nothing of what stands in it. */
export interface FieldReport {
  /** Names the element within its document, for as long as the document lives. */
  readonly key: string;
  /** Whether it is the document's active element now, or only the last one that was. */
  readonly isActive: boolean;
  /** When it was last known to have the focus, in ms since 1970. */
  readonly focusedAt: number;
  /** Id of the editor family. */
  readonly editor: string;
  /** What the page calls it (label, placeholder), at most 80 characters; empty when nameless. */
  readonly label: string;
  readonly isMultiLine: boolean;
  /** Why no text can go in whatever it is, or null. */
  readonly blocker: InsertionReason | null;
}

/** What one frame of a page tells about itself. */
export interface FrameReport {
  /** Names this document; another one after each navigation. */
  readonly document: string;
  readonly url: string;
  /** Indexes into `window.frames` from the top; empty for the top, null when the frame lies in a shadow tree. */
  readonly path: readonly number[] | null;
  /** The frame that holds this document's focus, when one does. */
  readonly activeFrame: { readonly index: number | null; readonly origin: string | null } | null;
  readonly field: FieldReport | null;
}

/** One frame's report with the browser's id of the frame. */
export interface FrameReading {
  readonly frameId: number;
  readonly report: FrameReport;
}

/** A field remembered between reading and writing: the writing is refused when any part has become another. */
export interface Target {
  readonly tabId: number;
  readonly frameId: number;
  readonly document: string;
  readonly url: string;
  readonly field: FieldReport;
}

export type TargetReading =
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'none'; readonly reason: InsertionReason };

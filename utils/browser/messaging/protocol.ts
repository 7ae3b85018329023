/** What the panel tells the worker over its port. */
export type PanelToWorker = { readonly kind: 'focus'; readonly hasFocus: boolean };

/** What the worker asks of the panel. */
export type WorkerToPanel =
  /** The hotkey was pressed while the panel has the keyboard: begin a new search. */
  { readonly kind: 'search' };

/** Name of the port that a panel opens; the window it is docked in follows after the colon. */
export const PANEL_PORT = 'panel:';

/** What any page of the extension tells the worker in a single message. */
export type PageToWorker =
  /** Promises were made, changed or became due. */
  { readonly kind: 'promises-changed' };

import type { PageAnswer } from './outcome.ts';
import type { InsertionRequest } from './request.ts';
import type { Target, TargetReading } from './target.ts';

/** The visited page, as insertion needs it. */
export interface PagePort {
  /** Finds the field of a tab that a text would go to. Changes nothing. */
  readTarget(tabId: number): Promise<TargetReading>;
  /** Writes into the field that was read; declines when it is no longer the same one. */
  commitToTarget(target: Target, request: InsertionRequest): Promise<PageAnswer>;
}

/** The clipboard, written only when a text could not be inserted or copying was asked for. */
export interface ClipboardPort {
  /** Sets both forms at once; false when the browser refused. */
  write(forms: { readonly plain: string; readonly html: string }): Promise<boolean>;
}

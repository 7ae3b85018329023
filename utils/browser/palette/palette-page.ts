import { browser } from 'wxt/browser';
import type { PageAnswer } from '../../core/insertion/outcome.ts';
import type { ClaimedPalette, PaletteClaim } from '../../core/insertion/palette.ts';
import type { InsertionRequest } from '../../core/insertion/request.ts';
import type { Target, TargetReading } from '../../core/insertion/target.ts';
import { askFor } from './ask-worker.ts';

/** What this palette was opened for; null when it was not opened by the worker, so that it must do nothing. */
export async function claimSession(token: string): Promise<ClaimedPalette | null> {
  if (token === '') return null;
  const claim: PaletteClaim = { kind: 'palette-claim', token };
  return (await browser.runtime.sendMessage(claim)) ?? null;
}

/** Writes into the field under the palette, which is out of the page then. */
export const insertIntoPage = (target: Target, request: InsertionRequest): Promise<PageAnswer> =>
  askFor({ kind: 'palette-page', call: 'insert', target, request });

/** Puts the caret back to where it was, and takes the palette from the page. */
export const leavePalette = (reading: TargetReading): Promise<null> =>
  askFor({ kind: 'palette-page', call: 'leave', target: reading.kind === 'target' ? reading.target : null });

import { browser } from 'wxt/browser';
import type { PaletteClaim, PaletteSession } from '../../core/insertion/palette.ts';

/** What this palette was opened for; null when it was not opened by the worker, so that it must do nothing. */
export async function claimSession(token: string): Promise<PaletteSession | null> {
  if (token === '') return null;
  const claim: PaletteClaim = { kind: 'palette-claim', token };
  return (await browser.runtime.sendMessage(claim)) ?? null;
}

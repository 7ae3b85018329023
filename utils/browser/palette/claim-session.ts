import { browser } from 'wxt/browser';
import type { ClaimedPalette, PaletteClaim } from '../../core/insertion/palette.ts';

/**
 * What this palette was opened for, with the keyboard; null when it was not opened by the worker, so that it must do
 * nothing.
 */
export async function claimSession(token: string): Promise<ClaimedPalette | null> {
  if (token === '') return null;
  const claim: PaletteClaim = { kind: 'palette-claim', token };
  return (await browser.runtime.sendMessage(claim)) ?? null;
}

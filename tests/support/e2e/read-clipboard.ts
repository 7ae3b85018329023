import type { Page } from 'playwright';

/** What the clipboard holds as plain text. */
export async function readClipboard(panel: Page): Promise<string> {
  // Without an origin: Playwright takes an extension's origin for an opaque one.
  await panel.context().grantPermissions(['clipboard-read']);
  return panel.evaluate(() => navigator.clipboard.readText());
}

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layoutFaults, WIDE_TEXT_SPACING } from '../support/e2e/layout-faults.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { PANEL_STATES } from '../support/e2e/panel-states.ts';

/** Firefox's narrowest sidebar, a narrow window, Chromium's docked panel, a wide one, and 1280 × 800 at 400 %. */
const SIZES = [
  { width: 252, height: 600 },
  { width: 320, height: 640 },
  { width: 360, height: 665 },
  { width: 800, height: 665 },
  { width: 320, height: 200 },
];

async function faultsWithSpacing(panel: Page): Promise<string[]> {
  const handle = await panel.evaluateHandle((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  }, WIDE_TEXT_SPACING);
  const faults = await layoutFaults(panel);
  await handle.evaluate((sheet) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return faults;
}

describe.each(['zh-CN', 'en'] as const)('everything fits in %s', (lang) => {
  let opened: OpenedPanel;

  beforeAll(async () => {
    opened = await openPanel({ lang });
  });

  afterAll(() => opened?.close());

  test.each(PANEL_STATES)('$name', async ({ reach }) => {
    const { panel } = opened;
    await panel.setViewportSize({ width: 360, height: 665 });
    await reach(panel);
    for (const size of SIZES) {
      await panel.setViewportSize(size);
      expect.soft(await layoutFaults(panel), JSON.stringify(size)).toEqual([]);
    }
    await panel.setViewportSize({ width: 320, height: 640 });
    expect.soft(await faultsWithSpacing(panel), 'wide text spacing').toEqual([]);
    await panel.evaluate(() => document.documentElement.style.setProperty('--text-scale', '1.5'));
    expect.soft(await layoutFaults(panel), 'text at 150 %').toEqual([]);
    await panel.evaluate(() => document.documentElement.style.setProperty('--text-scale', '1'));
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/e2e/axe.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { PANEL_STATES } from '../support/e2e/panel-states.ts';

const THEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

describe.each(['zh-CN', 'en'] as const)('axe finds nothing in %s', (lang) => {
  let opened: OpenedPanel;

  beforeAll(async () => {
    opened = await openPanel({ lang });
  });

  afterAll(() => opened?.close());

  test.each(PANEL_STATES)('$name', async ({ reach }) => {
    const { panel } = opened;
    await panel.emulateMedia(THEMES[0]);
    await reach(panel);
    for (const theme of THEMES) {
      await panel.emulateMedia(theme);
      expect.soft(await accessibilityFaults(panel), JSON.stringify(theme)).toEqual([]);
    }
  });
});

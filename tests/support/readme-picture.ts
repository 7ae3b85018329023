import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { openPanel } from './e2e/open-panel.ts';
import { goHome, openScript } from './e2e/panel-states.ts';

const HELP = `npm run -s picture [-- FILE]
Draws the picture of README: four views of the docked panel side by side. Needs: npm run build:e2e
  FILE  where it is saved (default .github/panel.png)
`;

/** What stands in the picture, from left to right. */
const SHOTS: readonly { lang: 'zh-CN' | 'en'; dark: boolean; reach: (panel: Page) => Promise<void> }[] = [
  {
    lang: 'zh-CN',
    dark: false,
    reach: async (panel) => {
      await goHome(panel);
      await panel.getByRole('combobox').fill('wsdh');
    },
  },
  { lang: 'zh-CN', dark: false, reach: (panel) => openScript(panel, 'sound.silent') },
  {
    lang: 'en',
    dark: true,
    reach: async (panel) => {
      await openScript(panel, 'complaint.dissatisfied');
      await panel.keyboard.press('Alt+1');
      await panel.locator('.type-hint-line').waitFor();
    },
  },
  {
    lang: 'en',
    dark: true,
    reach: async (panel) => {
      await goHome(panel);
      await panel.keyboard.press('Alt+T');
      await panel.locator('.type-card').first().waitFor();
    },
  },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const file = positionals[0] ?? '.github/panel.png';
const images: string[] = [];
for (const { lang, dark, reach } of SHOTS) {
  const { panel, close } = await openPanel({ lang, dark });
  await reach(panel);
  images.push((await panel.screenshot()).toString('base64'));
  await close();
}
const { page, close } = await openPanel();
await page.setContent(
  `<style>body{margin:0;display:flex;gap:12px;padding:12px;background:#8a94a3;width:max-content}img{border-radius:8px}</style>
  ${images.map((data) => `<img src="data:image/png;base64,${data}">`).join('')}`,
);
mkdirSync(dirname(file), { recursive: true });
await page.locator('body').screenshot({ path: file });
await close();
process.stdout.write(`Saved ${file}\n`);

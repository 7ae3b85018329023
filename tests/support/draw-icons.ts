import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.ts';

/** Draws public/icon/cuecard.svg as the PNG sizes that browsers ask for. */
const SIZES = [16, 32, 48, 96, 128];
const svg = await readFile('public/icon/cuecard.svg', 'utf8');
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();

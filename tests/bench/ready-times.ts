import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { dockPanel } from '../support/e2e/dock-panel.ts';
import { type LaunchedExtension, launchExtension } from '../support/e2e/launch-extension.ts';
import { makePack } from '../support/packs/make-pack.ts';

/** What is typed, and the title of the result that it must bring. */
export interface Typed {
  readonly query: string;
  readonly title: string;
}

/** The usual limit of a pack, 4 MiB, holds about 5,000 full test records; shorter ones fit twice as many. */
export function writeLargePack(folder: string, scripts: number): { readonly file: string; readonly bytes: number } {
  const bytes = makePack({
    packId: 'many',
    scripts,
    change: (script) => {
      const { en } = script.texts;
      return en ? { ...script, texts: { en: { ...en, never: [] } } } : script;
    },
  });
  const file = join(folder, 'many.ndjson');
  writeFileSync(file, bytes);
  return { file, bytes: bytes.length };
}

/** Imports a pack file in the open panel and waits until it is listed with all of its records. */
export async function importPack(panel: Page, file: string, records: number): Promise<void> {
  await panel.keyboard.press('Alt+U');
  await panel.locator('.panel[data-view=packs]').waitFor();
  await panel.locator('input[type=file]').setInputFiles(file);
  const count = String(records).replace(/\B(?=(\d{3})+$)/g, ',');
  await panel.locator('.pack-item', { hasText: count }).waitFor({ timeout: 120_000 });
}

/** Opens the docked panel of a profile in a new browser, beside a page. */
export async function openProfile(
  profile: string,
  origin: string,
  prepare?: (launched: LaunchedExtension) => Promise<unknown>,
): Promise<LaunchedExtension & { readonly panel: Page }> {
  const launched = await launchExtension({ lang: 'en', profile });
  await prepare?.(launched);
  const { context, extensionId } = launched;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/`);
  return { ...launched, panel: await dockPanel(context, extensionId, page) };
}

/** Cold: a new browser. Milliseconds from the panel's navigation until the result of what is typed is on the screen. */
export async function coldReadyMs(profile: string, origin: string, typed: Typed): Promise<number> {
  const opened = await openProfile(profile, origin, ({ context }) => context.addInitScript(typeAtOnce, typed));
  try {
    const shown = await opened.panel.waitForFunction(() => (globalThis as { shownAt?: number }).shownAt);
    return (await shown.jsonValue()) as number;
  } finally {
    await opened.close();
  }
}

/**
 * Runs in the panel before its own code: types as soon as there is a field, by a script since no driver is that fast,
 * and notes when the frame after the wanted first result was drawn.
 */
function typeAtOnce({ query, title }: Typed): void {
  if (!location.pathname.endsWith('/sidepanel.html')) return;
  let isTyped = false;
  const look = () => {
    const field = document.querySelector<HTMLInputElement>('[data-ready] [role=combobox]');
    if (field && !isTyped) {
      isTyped = true;
      field.value = query;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    if (document.querySelector('[role=option]')?.textContent?.includes(title)) {
      requestAnimationFrame(() =>
        setTimeout(() => {
          (globalThis as { shownAt?: number }).shownAt = performance.now();
        }),
      );
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

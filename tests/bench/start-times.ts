import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { dockPanel } from '../support/e2e/dock-panel.ts';
import { launchExtension } from '../support/e2e/launch-extension.ts';

export interface StartTimes {
  /** Milliseconds from navigation until the first contentful frame was on the screen (Paint Timing). */
  readonly painted: number;
}

/** A copy of a build whose docked panel is an empty page. */
export function copyWithEmptyPanel(build: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cuecard-bench-'));
  cpSync(build, folder, { recursive: true });
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p>');
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, side_panel: { default_path: 'empty.html' } }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens a build's docked panel in a new browser and tells how long its page took. */
export async function openForTimes(build: string, origin: string, file: string) {
  const { context, extensionId, close } = await launchExtension({ lang: 'zh-CN', build });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/`);
  const panel = await dockPanel(context, extensionId, page, file);
  return { panel, times: await timesOf(panel), close };
}

/** Loads the page when told how, waits until it is on the screen, and reads its times. */
export async function timesOf(panel: Page, load?: () => Promise<unknown>): Promise<StartTimes> {
  await load?.();
  await panel.waitForFunction(
    () =>
      performance.getEntriesByName('first-contentful-paint').length > 0 &&
      (location.pathname !== '/sidepanel.html' || document.querySelector('[data-ready]') !== null),
  );
  const painted = await panel.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  return { painted };
}

/** Paths of every script that the page loads by itself, what it fetches after the first frame included. */
export async function scriptsOf(panel: Page): Promise<string[]> {
  const scripts = new Set<string>();
  panel.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
  });
  await panel.reload({ waitUntil: 'networkidle' });
  return [...scripts];
}

const STATIC_IMPORT = /\bimport\s*(?:[^"'();]*?\bfrom\s*)?["'](\.\/[^"']+)["']/g;

/** Paths of the scripts that stand before the first frame: the page's own and all that they import at their top. */
export function firstScripts(build: string, page: string): string[] {
  const html = readFileSync(join(build, page), 'utf8');
  const waiting = Array.from(html.matchAll(/<script[^>]+src="([^"]+)"/g), (match) => match[1] as string);
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const code = readFileSync(join(build, path), 'utf8');
    for (const [, name] of code.matchAll(STATIC_IMPORT)) waiting.push(posix.join(posix.dirname(path), name as string));
  }
  return [...found];
}

export interface CodeSize {
  readonly files: number;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** Size of scripts of a build, as they lie there and as gzip makes them. */
export function sizeOf(build: string, paths: readonly string[]): CodeSize {
  const code = paths.map((path) => readFileSync(join(build, path)));
  return {
    files: code.length,
    bytes: code.reduce((sum, file) => sum + file.length, 0),
    gzipBytes: code.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}

import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { DevtoolsPipe, TargetInfo } from './devtools-pipe.ts';

interface Shot {
  readonly crmOrigin: string;
  readonly panel: TargetInfo;
  readonly file: string;
}

/** Run in the page that holds both pictures: its size once they are decoded. */
const MEASURE = `Promise.all([...document.images].map((image) => image.decode())).then(() => ({
  width: document.body.scrollWidth, height: Math.max(...[...document.images].map((image) => image.height)),
}))`;

/** Saves the page and the docked panel beside each other as one PNG, as they stand in the window. */
export async function screenshotSideBySide(browser: DevtoolsPipe, { crmOrigin, panel, file }: Shot): Promise<void> {
  const page = (await browser.targets()).find(({ type, url }) => type === 'page' && url.startsWith(crmOrigin));
  if (!page) throw new Error('The demo page is not open.');
  await waitForContent(browser, panel.targetId);
  const images = [await capture(browser, page.targetId), await capture(browser, panel.targetId)];
  const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const session = await attach(browser, targetId);
  const html = `<style>body{margin:0;display:flex;background:#888;gap:1px;width:max-content}</style>${images
    .map((data) => `<img src="data:image/png;base64,${data}">`)
    .join('')}`;
  await browser.send(
    'Runtime.evaluate',
    { expression: `document.write(${JSON.stringify(html)});document.close()` },
    session,
  );
  const { result } = await browser.send<{ result: { value: { width: number; height: number } } }>(
    'Runtime.evaluate',
    { expression: MEASURE, awaitPromise: true, returnByValue: true },
    session,
  );
  await browser.send(
    'Emulation.setDeviceMetricsOverride',
    { ...result.value, deviceScaleFactor: 1, mobile: false },
    session,
  );
  const shot = await browser.send<{ data: string }>('Page.captureScreenshot', { format: 'png' }, session);
  await writeFile(file, Buffer.from(shot.data, 'base64'));
}

async function attach(browser: DevtoolsPipe, targetId: string): Promise<string> {
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  return sessionId;
}

async function capture(browser: DevtoolsPipe, targetId: string): Promise<string> {
  const session = await attach(browser, targetId);
  return (await browser.send<{ data: string }>('Page.captureScreenshot', { format: 'png' }, session)).data;
}

/** The panel is ready when its search field exists. */
async function waitForContent(browser: DevtoolsPipe, targetId: string): Promise<void> {
  const session = await attach(browser, targetId);
  for (let attempt = 0; attempt < 80; attempt++) {
    const { result } = await browser.send<{ result: { value?: boolean } }>(
      'Runtime.evaluate',
      { expression: 'document.querySelector("[data-ready]") !== null', returnByValue: true },
      session,
    );
    if (result.value) return;
    await wait(100);
  }
  throw new Error('The panel did not finish drawing.');
}

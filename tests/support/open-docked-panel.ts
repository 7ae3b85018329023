import { setTimeout as wait } from 'node:timers/promises';
import type { DevtoolsPipe, TargetInfo } from './devtools-pipe.ts';

/** A trigger within about half a second of the start is lost, so it is sent again until the panel is there. */
const TRIES = 60;
const BETWEEN_TRIES_MS = 250;

/** Loads an unpacked build and clicks its toolbar button; gives the docked panel's target. */
export async function openDockedPanel(browser: DevtoolsPipe, folder: string): Promise<TargetInfo> {
  const { id } = await browser.send<{ id: string }>('Extensions.loadUnpacked', { path: folder });
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const targets = await browser.targets();
    const panel = targets.find(({ url }) => url.startsWith(`chrome-extension://${id}/sidepanel.html`));
    if (panel) return panel;
    const tab = targets.find(({ type, url }) => type === 'tab' && url.startsWith('http://127.0.0.1'));
    if (tab) await browser.send('Extensions.triggerAction', { id, targetId: tab.targetId });
    await wait(BETWEEN_TRIES_MS);
  }
  throw new Error('The side panel did not open.');
}

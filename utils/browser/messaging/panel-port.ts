import { browser } from 'wxt/browser';
import { PANEL_PORT, type PanelToWorker, type WorkerToPanel } from './protocol.ts';

/**
 * Keeps the worker told whether this panel has the keyboard, and passes on what the worker asks. The worker may stop
 * at any time; the port is then opened again, which wakes it.
 */
export async function connectPanel(onMessage: (message: WorkerToPanel) => void): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  let port: ReturnType<typeof browser.runtime.connect>;
  const tell = () => port.postMessage({ kind: 'focus', hasFocus: document.hasFocus() } satisfies PanelToWorker);
  const connect = () => {
    port = browser.runtime.connect({ name: `${PANEL_PORT}${windowId}` });
    port.onMessage.addListener(onMessage);
    port.onDisconnect.addListener(connect);
    tell();
  };
  connect();
  window.addEventListener('focus', tell);
  window.addEventListener('blur', tell);
}

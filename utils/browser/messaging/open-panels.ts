import { browser } from 'wxt/browser';
import { PANEL_PORT, type PanelToWorker, type WorkerToPanel } from './protocol.ts';

interface OpenPanel {
  hasFocus: boolean;
  tell(message: WorkerToPanel): void;
}

const panels = new Map<number, OpenPanel>();

/** Starts to keep account of the open panels. Called once at each start of the worker. */
export function watchPanels(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (!port.name.startsWith(PANEL_PORT)) return;
    const windowId = Number(port.name.slice(PANEL_PORT.length));
    const panel: OpenPanel = { hasFocus: false, tell: (message) => port.postMessage(message) };
    panels.set(windowId, panel);
    port.onMessage.addListener((message: PanelToWorker) => {
      panel.hasFocus = message.hasFocus;
    });
    port.onDisconnect.addListener(() => {
      if (panels.get(windowId) === panel) panels.delete(windowId);
    });
  });
}

/** The panel open in a window, as far as the worker knows without waiting. */
export function panelOf(windowId: number): OpenPanel | undefined {
  return panels.get(windowId);
}

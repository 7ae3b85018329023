import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { type FolderServer, serveFolder } from '../serve-folder.ts';
import { dockPanel } from './dock-panel.ts';
import { type LaunchedExtension, type LaunchOptions, launchExtension } from './launch-extension.ts';
import { watchRemoteRequests } from './remote-requests.ts';

export interface PanelOptions extends LaunchOptions {
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  /** Errors in the console that the test itself brings about, such as a file that is not on the server. */
  readonly expectedProblem?: RegExp;
  /** Size of the panel in CSS pixels; as docked (360 × about 665) unless given. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface OpenedPanel extends LaunchedExtension {
  /** The docked side panel. */
  readonly panel: Page;
  /** The demo page beside it. */
  readonly page: Page;
  readonly origin: string;
  /** Addresses outside of the machine that were asked for. */
  readonly remote: readonly string[];
  /** What the panel's console said as an error, and what it threw. */
  readonly problems: readonly string[];
  /** Ends the browser; fails when anything asked for an address outside of the machine or an error was seen. */
  close(): Promise<void>;
}

/** The built extension with its panel docked beside the demo page, in a real browser. */
export async function openPanel(options: PanelOptions = {}): Promise<OpenedPanel> {
  const server: FolderServer = await serveFolder(resolve('tests/support/demo-crm'));
  const launched = await launchExtension(options);
  const { context, extensionId } = launched;
  const remote = watchRemoteRequests(context);
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(error.error().message));
  context.on('console', (message) => {
    const isExpected = options.expectedProblem?.test(message.text()) ?? false;
    if (message.type() === 'error' && !isExpected) problems.push(message.text());
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${server.origin}/`);
  const panel = await dockPanel(context, extensionId, page);
  await panel.emulateMedia({
    colorScheme: options.dark ? 'dark' : 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
  });
  if (options.viewport) await panel.setViewportSize(options.viewport);
  return {
    ...launched,
    panel,
    page,
    origin: server.origin,
    remote,
    problems,
    close: async () => {
      await launched.close();
      await server.close();
      if (remote.length > 0) throw new Error(`Something left the machine: ${remote.join(', ')}`);
      if (problems.length > 0) throw new Error(`The console reported: ${problems.join('\n')}`);
    },
  };
}

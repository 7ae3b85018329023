import type { BrowserContext } from 'playwright';

/** Schemes that never leave the machine. */
const LOCAL_SCHEMES = new Set([
  'chrome-extension:',
  'moz-extension:',
  'data:',
  'blob:',
  'about:',
  'chrome:',
  'devtools:',
]);

/** True when a request for this address would leave the machine; the demo page is served on 127.0.0.1. */
export function isRemote(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return !LOCAL_SCHEMES.has(protocol) && hostname !== '127.0.0.1';
}

/** Collects every address outside of the machine that a page, a panel or the extension's worker asks for. */
export function watchRemoteRequests(context: BrowserContext): readonly string[] {
  const remote: string[] = [];
  context.on('request', (request) => {
    if (isRemote(request.url())) remote.push(`${request.serviceWorker() ? 'worker' : 'page'}: ${request.url()}`);
  });
  return remote;
}

/** Shops and account pages that browsers keep extensions out of, though their addresses look like any other. */
const CLOSED = [
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
];

/**
 * Whether a page at this address may hold the palette, as far as the address tells. Undefined is the address of a page
 * the extension may not see.
 */
export function isScriptable(address: string | undefined): boolean {
  if (address === undefined || !/^(https?|file):/.test(address)) return false;
  const { hostname, pathname } = new URL(address);
  return !CLOSED.includes(hostname) && !(hostname === 'chrome.google.com' && pathname.startsWith('/webstore'));
}

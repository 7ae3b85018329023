import { expect, test } from 'vitest';
import { isScriptable } from '../../../utils/browser/palette/scriptable.ts';

test.each([
  ['https://crm.example/tickets/1', true],
  ['http://127.0.0.1:8080/', true],
  ['file:///home/page.html', true],
  ['https://chrome.google.com/', true],
  [undefined, false],
  ['chrome://newtab/', false],
  ['about:blank', false],
  ['view-source:https://crm.example/', false],
  ['chrome-extension://abc/page.html', false],
  ['https://chromewebstore.google.com/detail/x', false],
  ['https://chrome.google.com/webstore/detail/x', false],
  ['https://addons.mozilla.org/firefox/', false],
])('%s: %s', (address, expected) => {
  expect(isScriptable(address)).toBe(expected);
});

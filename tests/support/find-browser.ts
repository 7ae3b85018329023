import { existsSync } from 'node:fs';
import { join } from 'node:path';

const CANDIDATES: Record<string, string[]> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name]
      ? [
          join(process.env[name], 'Google/Chrome/Application/chrome.exe'),
          join(process.env[name], 'Chromium/Application/chrome.exe'),
          join(process.env[name], 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
};

/** Path of a Chrome, Chromium or Edge on this machine, or undefined; BROWSER_BIN overrides the search. */
export function lookForBrowser(): string | undefined {
  const named = process.env.BROWSER_BIN;
  if (named) return existsSync(named) ? named : undefined;
  return CANDIDATES[process.platform]?.find((path) => existsSync(path));
}

/** Like lookForBrowser, but throws one sentence that says what to install. */
export function findBrowser(): string {
  const path = lookForBrowser();
  if (path) return path;
  throw new Error(
    process.env.BROWSER_BIN
      ? `BROWSER_BIN names ${process.env.BROWSER_BIN}, and there is no such file.`
      : 'No Chrome, Chromium or Edge was found: install one of them, or set BROWSER_BIN to its path.',
  );
}

/** Path of Firefox, or undefined; FIREFOX_BIN overrides the search. */
export function lookForFirefox(): string | undefined {
  const named = process.env.FIREFOX_BIN;
  if (named) return existsSync(named) ? named : undefined;
  return [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ].find((path) => existsSync(path));
}

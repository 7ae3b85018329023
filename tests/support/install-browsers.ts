import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lookForBrowser, lookForFirefox } from './find-browser.ts';

export interface Wanted {
  readonly firefox: boolean;
}

/**
 * Brings Debian's browsers and Chinese fonts to a machine that lacks them, when it may: Linux, root, apt present.
 * Returns undefined when everything is there, else one sentence that says what to install.
 */
export function installBrowsers(wanted: Wanted): string | undefined {
  const missing = [
    ...(lookForBrowser() ? [] : ['chromium', 'chromium-l10n']),
    ...(wanted.firefox && !lookForFirefox() ? ['firefox-esr'] : []),
  ];
  const fonts = process.platform === 'linux' && !hasChineseFont() ? ['fontconfig', 'fonts-noto-cjk'] : [];
  if (missing.length + fonts.length === 0) return undefined;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = [...missing, ...fonts];
    process.stdout.write(`Installing ${packages.join(', ')} …\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, stdio: 'ignore' });
  }
  const names = [
    ...(lookForBrowser() ? [] : ['Chrome, Chromium or Edge (or set BROWSER_BIN)']),
    ...(wanted.firefox && !lookForFirefox() ? ['Firefox (or set FIREFOX_BIN)'] : []),
  ];
  return names.length > 0 ? `Please install ${names.join(' and ')}, then run this again.` : undefined;
}

function hasChineseFont(): boolean {
  const found = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.trim() !== '';
}

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lookForBrowser } from '../find-browser.ts';
import { E2E_BUILD } from './launch-extension.ts';

/** Where each browser on Linux reads the policies of its administrator. */
const PLACES: readonly (readonly [browser: RegExp, place: string])[] = [
  [/chromium/, '/etc/chromium'],
  [/edge/, '/etc/opt/edge'],
  [/chrome/, '/etc/opt/chrome'],
];

export interface ManagedBrowser {
  /** Starts the browser so that it, and nobody else on this machine, sees the policies. */
  readonly executable: string;
  /** Sets what the administrator says to the extension; null: nothing at all. The browser notices by itself. */
  write(values: Readonly<Record<string, unknown>> | null): void;
  remove(): void;
}

/**
 * A browser under a real policy file. The file lies in a folder of ours, which a mount namespace of the browser’s own
 * shows as the administrator’s: nothing outside is written. A string: why this machine does not allow that.
 */
export function managedBrowser(): ManagedBrowser | string {
  const browser = lookForBrowser();
  if (process.platform !== 'linux' || !browser) return 'policy files are only tested with a browser on Linux';
  const place = PLACES.find(([name]) => name.test(browser))?.[1];
  if (!place || !existsSync(place)) return `there is no ${place ?? 'known policy folder'} to lay a policy file over`;
  const unshare = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user'];
  const desk = mkdtempSync(join(tmpdir(), 'cuecard-policy-'));
  const folder = join(desk, 'etc');
  cpSync(place, folder, { recursive: true });
  mkdirSync(join(folder, 'policies/managed'), { recursive: true });
  const remove = () => rmSync(desk, { recursive: true, force: true });
  const mount = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';
  try {
    execFileSync('unshare', [...unshare, 'sh', '-c', mount, 'sh', folder, place, 'true'], { stdio: 'pipe' });
  } catch {
    remove();
    return 'this machine lets nobody make a mount namespace (unshare --mount)';
  }
  const executable = join(desk, 'browser');
  const quoted = [...unshare, 'sh', '-c', mount, 'sh', folder, place, browser].map((word) => `'${word}'`).join(' ');
  writeFileSync(executable, `#!/bin/sh\nexec unshare ${quoted} "$@"\n`);
  chmodSync(executable, 0o755);
  return {
    executable,
    write: (values) => {
      const extensions = values === null ? {} : { [idOfFolder(resolve(E2E_BUILD))]: values };
      const file = join(folder, 'policies/managed/cuecard.json');
      writeFileSync(file, JSON.stringify({ '3rdparty': { extensions } }));
    },
    remove,
  };
}

/** The id of an extension that is loaded from a folder and has no key: a digest of the path, in the letters a to p. */
function idOfFolder(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return digits.replace(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

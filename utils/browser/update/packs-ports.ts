import { browser } from 'wxt/browser';
import type { InstalledStore } from '../../core/update/installed-store.ts';
import { readPolicy } from '../../core/update/policy/update-policy.ts';
import { callWorker } from '../worker-call.ts';
import { watchCompanyRules } from './company-rules.ts';
import { deviceId } from './device-id.ts';
import { managedValues } from './managed-policy.ts';
import { nextLook } from './packs-alarm.ts';
import { watchNews } from './packs-news.ts';
import { webDigest } from './web-ports.ts';

const MIB = 1024 * 1024;

/** What a page of the extension needs to keep its packs: they are worked on in a worker, which starts when needed. */
export function packsPorts<Desk extends object>(store: Pick<InstalledStore, 'installed' | 'index'>) {
  return {
    desk: callWorker<Desk>('/packs-worker.js', workerName),
    installed: store.installed,
    storedIndex: (packId: string) => store.index(packId),
    digest: webDigest,
    watchRules: watchCompanyRules,
    watchNews,
    nextLook,
    random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
  };
}

/** All that the worker cannot ask for itself. */
async function workerName(): Promise<string> {
  const { packMiB, packRecords } = readPolicy(await managedValues())?.policy ?? {};
  return JSON.stringify({
    deviceId: await deviceId(),
    app: browser.runtime.getManifest().version,
    limits: {
      ...(packMiB === undefined ? {} : { packBytes: packMiB * MIB }),
      ...(packRecords === undefined ? {} : { records: packRecords }),
    },
  });
}

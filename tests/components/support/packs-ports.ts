import { signatureSchemes } from '../../../utils/browser/crypto/signature-schemes.ts';
import { webDigest, webInflate, webLock, webRuntime } from '../../../utils/browser/update/web-ports.ts';
import { DEFAULT_LIMITS } from '../../../utils/core/pack/limits.ts';
import { readPolicy } from '../../../utils/core/update/policy/update-policy.ts';
import { webSource } from '../../../utils/core/update/source/source-reader.ts';
import { createPacksDesk } from '../../../utils/services/update/create-packs-desk.ts';
import type { PacksDesk } from '../../../utils/services/update/packs-desk.ts';
import type { PacksPorts } from '../../../utils/state/packs/packs-ports.ts';
import type { CuecardDatabase } from '../../../utils/storage/database.ts';
import { createInstalledStore } from '../../../utils/storage/installed-store.ts';
import { createUpdateStore } from '../../../utils/storage/update-store.ts';
import { samplePack } from './sample-library.ts';

/** What the panel and its desk take for their own version. */
export const APP_VERSION = '0.1.0';

/** The real desk over the test's database, here instead of in a worker; the background worker's looks do not come. */
export function packsPorts(db: CuecardDatabase, values: Readonly<Record<string, unknown>> = {}): PacksPorts {
  const installed = createInstalledStore(db);
  const made = signatureSchemes(crypto.subtle).then((schemes) =>
    createPacksDesk({
      installed,
      bundled: async (packId) => {
        const pack = samplePack();
        return pack.header.packId === packId ? pack : null;
      },
      ports: {
        store: createUpdateStore(db),
        open: (source) => webSource(source, webRuntime),
        schemes,
        digest: webDigest,
        inflate: webInflate,
        packLimits: DEFAULT_LIMITS,
        app: APP_VERSION,
        deviceId: 'test',
        now: Date.now,
        random: Math.random,
        lock: webLock,
      },
    }),
  );
  const desk = new Proxy({} as PacksDesk, {
    get:
      (_, method: keyof PacksDesk) =>
      async (...args: never[]) =>
        ((await made)[method] as (...args: never[]) => unknown)(...args),
  });
  return {
    desk,
    installed: installed.installed,
    storedIndex: installed.index,
    digest: webDigest,
    watchRules: (changed) => changed({ values, policy: { kind: 'known', policy: readPolicy(values)?.policy ?? {} } }),
    watchNews: () => {},
    nextLook: async () => null,
    random: Math.random,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  };
}

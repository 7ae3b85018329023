import { signatureSchemes } from '../../utils/browser/crypto/signature-schemes.ts';
import { webDigest, webInflate, webLock, webRuntime } from '../../utils/browser/update/web-ports.ts';
import { answerCalls } from '../../utils/browser/worker-call.ts';
import { DEFAULT_LIMITS, type PackLimits } from '../../utils/core/pack/limits.ts';
import type { Pack } from '../../utils/core/pack/ndjson-reader.ts';
import { webSource } from '../../utils/core/update/source/source-reader.ts';
import { createPacksDesk } from '../../utils/services/update/create-packs-desk.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createInstalledStore } from '../../utils/storage/installed-store.ts';
import { createUpdateStore } from '../../utils/storage/update-store.ts';

/** What the worker is told as its name, since it has no extension interface to ask. */
export interface WorkerName {
  readonly deviceId: string;
  readonly app: string;
  /** What the company's policy allows a pack beyond the usual. */
  readonly limits: Partial<PackLimits>;
}

/** Answers the panel's calls with the real parts. What the panel knows and a worker cannot comes in its name. */
export async function servePacks(): Promise<void> {
  const { deviceId, app, limits } = JSON.parse(self.name) as WorkerName;
  const db = new CuecardDatabase();
  const methods = signatureSchemes(crypto.subtle).then((schemes) =>
    createPacksDesk({
      installed: createInstalledStore(db),
      bundled: async (packId) => {
        const pack = (await (await fetch('/library/standard.json')).json()) as Pack;
        return pack.header.packId === packId ? pack : null;
      },
      ports: {
        store: createUpdateStore(db),
        open: (source) => webSource(source, webRuntime),
        schemes,
        digest: webDigest,
        inflate: webInflate,
        packLimits: { ...DEFAULT_LIMITS, ...limits },
        app,
        deviceId,
        now: Date.now,
        random: Math.random,
        lock: webLock,
      },
    }),
  );
  answerCalls(methods);
}

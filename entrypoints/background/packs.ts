import { browser } from 'wxt/browser';
import { readCompanyRules } from '../../utils/browser/update/company-rules.ts';
import { lookRegularly } from '../../utils/browser/update/packs-alarm.ts';
import { leaveNews } from '../../utils/browser/update/packs-news.ts';
import { webDigest, webRuntime } from '../../utils/browser/update/web-ports.ts';
import { POLL_MINUTES, underPolicy } from '../../utils/core/update/cycle/repository.ts';
import { webSource } from '../../utils/core/update/source/source-reader.ts';
import { hasNews } from '../../utils/services/update/check-timestamp.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createUpdateStore } from '../../utils/storage/update-store.ts';

/** Looks for news of packs at regular times; the panels do the rest, since a worker may be stopped at any moment. */
export function wirePacks(): void {
  lookRegularly(look);
}

async function look(): Promise<number> {
  const { policy } = await readCompanyRules();
  if (policy.kind === 'unknown') return 1;
  const db = new CuecardDatabase();
  try {
    const store = createUpdateStore(db);
    const repositories = async () =>
      (await store.repositories()).map((repository) => underPolicy(repository, policy.policy));
    const { rootSha256 } = policy.policy;
    const isUnmet = rootSha256 !== undefined && !(await repositories()).some(({ id }) => id === rootSha256);
    const open = (source: string) => webSource(source, webRuntime);
    const app = browser.runtime.getManifest().version;
    const ports = {
      store: { ...store, repositories },
      open,
      digest: webDigest,
      now: Date.now,
      random: Math.random,
      app,
    };
    await leaveNews(isUnmet || (await hasNews(ports)));
  } catch {
    // The database does not open now (full, newer, locked): the panel says so, and the next look comes.
  } finally {
    db.close();
  }
  return policy.policy.pollMinutes ?? POLL_MINUTES;
}

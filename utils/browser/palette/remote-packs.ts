import { browser } from 'wxt/browser';
import { PALETTE_WORDS, type ReadyPack, type WordsNews } from '../../core/insertion/palette-words.ts';
import type { PackHeader } from '../../core/pack/pack-header.ts';
import type { PackRecord } from '../../core/pack/pack-record.ts';
import { decodeIndex } from '../../core/search/index-format.ts';
import type { Live } from '../../core/store/live.ts';
import type { StoreFault } from '../../core/store/store-fault.ts';
import type { Installed } from '../../core/update/installed-store.ts';
import type { CompanyRules } from '../../core/update/policy/company-rules.ts';
import { withoutBytes } from '../../core/update/without-bytes.ts';
import { askWorker } from './ask-worker.ts';
import { fromBase64 } from './base64.ts';

/** Records and bytes that come in one message: small enough that neither side stands still for it. */
const RECORDS = 400;
const INDEX_BYTES = 1 << 20;

export interface RemotePacks {
  /** The packs' bytes stay with the worker. */
  readonly installed: Live<Installed>;
  /** Calls back with the administrators' rules now and whenever they change. */
  watchRules(changed: (rules: CompanyRules) => void): void;
  /** Asks what is installed at this moment; whoever follows is told before the promise is kept. */
  refresh(): Promise<void>;
  open(
    packId: string,
  ): Promise<{ readonly header: PackHeader; readonly count: number; readonly index: ArrayBuffer } | null>;
  records(packId: string, from: number, to: number): Promise<readonly PackRecord[]>;
}

/** The installed packs and the agent's own words, as the worker has them. */
export function createRemotePacks(): RemotePacks {
  return {
    ...followWorker(),
    open: async (packId) => {
      const ready = await askWorker<ReadyPack | null>({ ask: 'pack', packId });
      if (!ready) return null;
      const { header, count, stamp, indexBytes } = ready;
      const stored = await takeIndex(packId, indexBytes);
      // None was made yet, or an earlier version of the extension made it.
      const isFit = decodeIndex(stored).kind === 'index';
      return { header, count, index: isFit ? stored : await makeIndex(packId, stamp, count) };
    },
    records,
  };
}

const records = (packId: string, from: number, to: number) =>
  askWorker<readonly PackRecord[]>({ ask: 'records', packId, from, to });

async function takeIndex(packId: string, length: number): Promise<ArrayBuffer> {
  const index = new Uint8Array(length);
  for (let from = 0; from < length; from += INDEX_BYTES) {
    const to = Math.min(from + INDEX_BYTES, length);
    index.set(fromBase64(await askWorker<string>({ ask: 'index', packId, from, to })), from);
  }
  return index.buffer;
}

/** No panel has shown these words yet: the index is made here, which takes a moment. The next panel stores its own. */
async function makeIndex(packId: string, stamp: string, count: number): Promise<ArrayBuffer> {
  const all: PackRecord[] = [];
  for (let from = 0; from < count; from += RECORDS) all.push(...(await records(packId, from, from + RECORDS)));
  const { indexPack } = await import('../../core/search/pack-index.ts');
  const { buffer } = indexPack({ packId, stamp, records: all });
  await askWorker<ReadyPack | null>({ ask: 'pack', packId });
  return buffer;
}

/** One port for all who follow: the worker tells over it what holds now, and tells it again after each change. */
function followWorker(): Pick<RemotePacks, 'installed' | 'refresh' | 'watchRules'> {
  const followersOfRules = new Set<(rules: CompanyRules) => void>();
  let rules: CompanyRules | null = null;
  const followers = new Set<{ next(value: Installed): void; failed(fault: StoreFault): void }>();
  let present: Installed | null = null;
  let fault: StoreFault | null = null;
  let isConnected = false;

  const fail = (why: StoreFault) => {
    fault = why;
    for (const { failed } of followers) failed(why);
  };
  const take = (installed: Installed) => {
    present = withoutBytes(installed);
    fault = null;
    for (const { next } of followers) next(present);
  };
  const connect = () => {
    isConnected = true;
    let hasAnswered = false;
    const port = browser.runtime.connect({ name: PALETTE_WORDS });
    port.onMessage.addListener((news: WordsNews) => {
      hasAnswered = true;
      if (news.kind === 'fault') return fail(news.fault);
      if (news.kind === 'installed') return take(news.installed);
      rules = news.rules;
      for (const changed of followersOfRules) changed(rules);
    });
    // The browser ends an idle worker; a new one answers. One that never answered will not do so the next time.
    port.onDisconnect.addListener(() => {
      if (hasAnswered) connect();
      else fail({ kind: 'unavailable' });
    });
  };

  return {
    watchRules: (changed) => {
      followersOfRules.add(changed);
      if (rules) changed(rules);
      if (!isConnected) connect();
    },
    installed: {
      subscribe: (next, failed) => {
        const follower = { next, failed };
        followers.add(follower);
        if (!isConnected) connect();
        else if (fault) failed(fault);
        else if (present) next(present);
        return () => followers.delete(follower);
      },
    },
    refresh: async () => take(await askWorker<Installed>({ ask: 'installed' })),
  };
}

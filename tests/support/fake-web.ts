import type { WebReply, WebRuntime } from '../../utils/core/update/transport/web-runtime.ts';

/** What a fake server does, in order: waits, sends bytes, or cuts the connection. */
export type Deed = { readonly wait: number } | { readonly send: Uint8Array } | 'cut' | 'forever';

export interface Script {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly deeds: readonly Deed[];
  /** Milliseconds before the head of the reply; Infinity for never. */
  readonly headAfter?: number;
}

/** A web whose clock only moves when everyone waits; `replies` answers each address. */
export class FakeWeb implements WebRuntime {
  now = 0;
  received = 0;
  private timers: { at: number; run: () => void; isServers?: true }[] = [];
  private readonly replies: (url: string) => Script;

  constructor(replies: (url: string) => Script) {
    this.replies = replies;
  }

  after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { at: this.now + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  };

  abortController = () => {
    const signal = { isAborted: false, listeners: [] as (() => void)[] };
    const abort = () => {
      signal.isAborted = true;
      for (const listener of signal.listeners) listener();
    };
    return { signal, abort };
  };

  fetch: WebRuntime['fetch'] = async (url, init) => {
    const signal = init.signal as unknown as { isAborted: boolean; listeners: (() => void)[] };
    const script = this.replies(url);
    const aborted = new Promise<never>((_, reject) => signal.listeners.push(() => reject(new Error('aborted'))));
    aborted.catch(() => undefined);
    await Promise.race([aborted, this.sleep(script.headAfter ?? 0)]);
    const deeds = [...script.deeds];
    const read = async (): Promise<{ done: boolean; value?: Uint8Array }> => {
      const deed = deeds.shift();
      if (deed === undefined) return { done: true };
      if (deed === 'cut') throw new TypeError('network error');
      if (deed === 'forever') {
        deeds.unshift(deed);
        this.received += 65_536;
        return { done: false, value: new Uint8Array(65_536) };
      }
      if ('send' in deed) {
        this.received += deed.send.length;
        return { done: false, value: deed.send };
      }
      await Promise.race([aborted, this.sleep(deed.wait)]);
      return read();
    };
    const headers = new Map(Object.entries(script.headers ?? {}));
    return {
      status: script.status ?? 200,
      headers: { get: (name) => headers.get(name) ?? null },
      body: { getReader: () => ({ read: () => Promise.race([aborted, read()]), cancel: async () => undefined }) },
    } satisfies WebReply;
  };

  /** Runs a task, moving the clock to the next timer whenever nothing else is left to do. */
  async run<T>(task: Promise<T>): Promise<T> {
    let isOver = false;
    const over = task.finally(() => {
      isOver = true;
    });
    over.catch(() => undefined);
    while (!isOver) {
      for (let turn = 0; turn < 20 && !isOver; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      const next = this.timers.toSorted((a, b) => a.at - b.at)[0];
      if (isOver || !next) continue;
      this.timers = this.timers.filter((each) => each !== next);
      this.now = next.at;
      next.run();
    }
    return over;
  }

  /** Timers that the client set and did not stop. */
  get pending(): number {
    return this.timers.filter((timer) => !timer.isServers).length;
  }

  private sleep(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return Promise.resolve();
    if (milliseconds === Number.POSITIVE_INFINITY) return new Promise(() => undefined);
    return new Promise((run) => this.timers.push({ at: this.now + milliseconds, run, isServers: true }));
  }
}

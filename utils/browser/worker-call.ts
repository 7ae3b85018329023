/** A call to a worker and its answer. */
interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
  /** The worker holds its lock: from now on the lock tells whether it lives. */
  | { readonly isAlive: true };

type Methods = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): TrustedPolicy;
}

interface TrustedPolicy {
  createScriptURL(url: string): string;
}

/** A script of ours, with the name of the lock by which its worker is known to live. Nothing else passes. */
const OWN_ADDRESS = /^\/[a-z-]+\.js#[0-9a-f-]+$/;

let policy: TrustedPolicy | undefined;

/** The browser lets a policy of one name be made once; browsers without Trusted Types take the address as it is. */
function trusted(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy('cuecard-worker', {
    createScriptURL: (url) => {
      if (!OWN_ADDRESS.test(url)) throw new TypeError('Not a worker of this extension.');
      return url;
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}

/** Answers calls from the page that started this worker; calls that come before the methods are there wait. */
export function answerCalls<T extends object>(methods: Promise<T>): void {
  self.onmessage = async ({ data }: MessageEvent<Call>) => {
    try {
      const method = ((await methods) as Methods)[data.method];
      if (!method) throw new Error(`No method ${data.method}.`);
      self.postMessage({ id: data.id, value: await method(...(data.args as never[])) });
    } catch (error) {
      self.postMessage({ id: data.id, error: error instanceof Error ? error.name : 'Error' });
    }
  };
  void navigator.locks.request(self.location.hash.slice(1), () => {
    self.postMessage({ isAlive: true } satisfies Answer);
    return new Promise(() => {});
  });
}

/**
 * The methods of a worker, as if they were here. The worker starts with the first call; `name` is what it is told
 * then. A call rejects when its method did, or when the worker ended; the next call starts another one. What can go
 * wrong as expected comes back as a value.
 */
export function callWorker<T extends object>(address: string, name: () => Promise<string>): T {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let worker: Promise<Worker> | undefined;
  let nextId = 1;
  const start = async () => {
    const lock = crypto.randomUUID();
    const started = new Worker(trusted(`${address}#${lock}`), { name: await name() });
    const ended = () => {
      started.terminate();
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new Error('The worker has ended.'));
      waiting.clear();
    };
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      // No event tells that a worker was killed; but it lets go of its lock then.
      if ('isAlive' in data) return void navigator.locks.request(lock, ended);
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) call?.reject(new Error(data.error));
      else call?.resolve(data.value);
    };
    started.onerror = ended;
    return started;
  };
  return new Proxy({} as T, {
    get:
      (_, method: string) =>
      (...args: readonly unknown[]) =>
        new Promise((resolve, reject) => {
          const id = nextId++;
          waiting.set(id, { resolve, reject });
          worker ??= start();
          worker.then((started) => started.postMessage({ id, method, args } satisfies Call), reject);
        }),
  });
}

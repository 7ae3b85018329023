/** A call to a worker and its answer. */
interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

type Methods = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The worker's own address as a trusted one; no other ever passes. */
function trusted(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return types
    ? types.createPolicy('cuecard-worker', { createScriptURL: () => address }).createScriptURL(address)
    : address;
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
}

/**
 * The methods of a worker, as if they were here. The worker starts with the first call; `name` is what it is told then. A call rejects when its method
 * did; what can go wrong as expected comes back as a value.
 */
export function callWorker<T extends object>(address: string, name: () => Promise<string>): T {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let worker: Promise<Worker> | undefined;
  let nextId = 1;
  const start = async () => {
    const started = new Worker(trusted(address), { name: await name() });
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) call?.reject(new Error(data.error));
      else call?.resolve(data.value);
    };
    started.onerror = () => {
      for (const { reject } of waiting.values()) reject(new Error('The worker has ended.'));
      waiting.clear();
      worker = undefined;
    };
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

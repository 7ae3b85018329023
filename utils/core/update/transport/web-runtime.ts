/** The parts of a JavaScript runtime that reading from a web server needs; browsers and Node have them all. */
export interface WebRuntime {
  readonly fetch: (url: string, init: FetchInit) => Promise<WebReply>;
  readonly abortController: () => Aborter;
  /** Calls back once after so many milliseconds, unless the function it returns is called before. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export interface FetchInit {
  readonly cache: 'no-cache' | 'no-store';
  readonly credentials: 'omit';
  readonly referrerPolicy: 'no-referrer';
  readonly signal: never;
}

export interface WebReply {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): ByteReader } | null;
}

export interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

export interface Aborter {
  readonly signal: unknown;
  abort(): void;
}

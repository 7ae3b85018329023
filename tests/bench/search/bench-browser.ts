import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { build } from 'vite';
import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import { findBrowser } from '../../support/find-browser.ts';
import type { BenchPage } from './page.ts';

/** Headless Chromium with the benchmark’s page; every engine gets a fresh renderer, so that none inherits heap or heat. */
export class BenchBrowser {
  private readonly browser: Browser;
  private readonly server: Server;

  private constructor(browser: Browser, server: Server) {
    this.browser = browser;
    this.server = server;
  }

  /** `corpus`: records that the page can fetch. */
  static async start(corpus: readonly PackRecord[] | undefined): Promise<BenchBrowser> {
    const script = await bundle();
    const server = createServer((request, response) => {
      // Isolated, so that performance.now() counts in steps of 5 µs.
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
      if (request.url === '/corpus.ndjson' && corpus !== undefined) Readable.from(linesOf(corpus)).pipe(response);
      else if (request.url === '/bench.js') {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(script);
      } else
        response
          .setHeader('Content-Type', 'text/html; charset=utf-8')
          .end('<!doctype html><script src="/bench.js"></script>');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      headless: true,
      args: ['--no-sandbox', '--js-flags=--max-old-space-size=6144'],
    });
    return new BenchBrowser(browser, server);
  }

  async open(): Promise<BenchTab> {
    const page = await this.browser.newPage();
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`);
    return new BenchTab(page, await page.context().newCDPSession(page));
  }

  get version(): string {
    return this.browser.version();
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }
}

function* linesOf(records: readonly PackRecord[]): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

export class BenchTab {
  private readonly page: Page;
  private readonly session: CDPSession;
  private readonly crash: Promise<never>;
  hasCrashed = false;

  constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
    this.crash = new Promise((_, reject) =>
      page.once('crash', () => {
        this.hasCrashed = true;
        reject(new Error('The page has crashed.'));
      }),
    );
    this.crash.catch(() => {});
  }

  /** The outcome of some work in the page; rejects when the page crashes before. */
  unlessCrashed<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.crash]);
  }

  /** Calls a function of the page. */
  async call<K extends keyof BenchPage>(
    name: K,
    ...args: Parameters<BenchPage[K]>
  ): Promise<Awaited<ReturnType<BenchPage[K]>>> {
    return this.page.evaluate(
      ([fn, list]) =>
        (
          (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[fn] as (
            ...all: unknown[]
          ) => unknown
        )(...list),
      [name, args] as [string, unknown[]],
    ) as Promise<Awaited<ReturnType<BenchPage[K]>>>;
  }

  /** Calls a function of the page and stops it after so many milliseconds, whatever it does: undefined then. */
  async callWithin<K extends keyof BenchPage>(
    milliseconds: number,
    name: K,
    ...args: Parameters<BenchPage[K]>
  ): Promise<Awaited<ReturnType<BenchPage[K]>> | undefined> {
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      void this.session.send('Runtime.terminateExecution');
    }, milliseconds);
    try {
      return await this.call(name, ...args);
    } catch (error) {
      if (!isOver) throw error;
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Bytes in use after a full collection: the JavaScript heap and the buffers outside it. */
  async memory(): Promise<number> {
    for (let i = 0; i < 3; i++) await this.session.send('HeapProfiler.collectGarbage');
    const usage = (await this.session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

async function bundle(): Promise<string> {
  const outcome = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: 'tests/bench/search/page.ts', output: { format: 'iife' } },
    },
  });
  const [first] = [outcome].flat() as { output: { code?: string }[] }[];
  return first?.output.find(({ code }) => code !== undefined)?.code ?? '';
}

import { readCapped } from './read-capped.ts';
import type { WebReply, WebRuntime } from './web-runtime.ts';

/** How long a source may take. Milliseconds, bytes a second. */
export interface Patience {
  readonly firstByte: number;
  readonly whole: number;
  readonly floorRate: number;
  readonly floorWindow: number;
}

export const METADATA_PATIENCE: Patience = { firstByte: 10_000, whole: 30_000, floorRate: 8192, floorWindow: 15_000 };
export const TARGET_PATIENCE: Patience = { ...METADATA_PATIENCE, whole: 300_000 };

/** Why a file could not be read. */
export type ReadRefusal =
  | { readonly kind: 'refused'; readonly fault: 'missing'; readonly status: number }
  | { readonly kind: 'refused'; readonly fault: 'too-large' }
  | {
      readonly kind: 'refused';
      readonly fault: 'unreachable';
      readonly why: 'offline' | 'cut' | 'slow' | 'server';
      readonly status?: number;
      /** Seconds the server asks to be left alone, or a date; as it was sent. */
      readonly retryAfter?: string;
    };

export type ReadFile = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | ReadRefusal;

const unreachable = (why: 'offline' | 'cut' | 'slow'): ReadRefusal => ({ kind: 'refused', fault: 'unreachable', why });
const TOO_LARGE: ReadRefusal = { kind: 'refused', fault: 'too-large' };
/** Object stores that hide their listing answer 403 for a file that is not there. */
const MISSING = [403, 404, 410];

/**
 * Reads a file over the web, never more than `limit` bytes of it, and gives up on a source that sends nothing, too
 * slowly or without end. The bytes are only returned whole.
 */
export async function readWebFile(
  url: string,
  limit: number,
  cache: 'no-cache' | 'no-store',
  patience: Patience,
  runtime: WebRuntime,
): Promise<ReadFile> {
  const aborter = runtime.abortController();
  let isSlow = false;
  const giveUp = () => {
    isSlow = true;
    aborter.abort();
  };
  const watch = watchSpeed(patience, runtime, giveUp);
  try {
    const signal = aborter.signal as never;
    const reply = await runtime.fetch(url, { cache, credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    const refused = refusedByStatus(reply) ?? refusedByLength(reply, limit);
    if (refused) {
      aborter.abort();
      return refused;
    }
    const reader = reply.body?.getReader();
    const bytes = reader ? await readCapped(reader, limit, watch.saw) : new Uint8Array(0);
    return bytes ? { kind: 'bytes', bytes } : TOO_LARGE;
  } catch {
    if (isSlow) return unreachable('slow');
    return unreachable(watch.hasBegun() ? 'cut' : 'offline');
  } finally {
    watch.stop();
  }
}

function refusedByStatus(reply: WebReply): ReadRefusal | undefined {
  const { status } = reply;
  if (status === 200) return undefined;
  if (MISSING.includes(status)) return { kind: 'refused', fault: 'missing', status };
  const retryAfter = reply.headers.get('retry-after');
  return {
    kind: 'refused',
    fault: 'unreachable',
    why: 'server',
    status,
    ...(retryAfter === null ? {} : { retryAfter }),
  };
}

function refusedByLength(reply: WebReply, limit: number): ReadRefusal | undefined {
  const isPlain = reply.headers.get('content-encoding') === null;
  return isPlain && Number(reply.headers.get('content-length') ?? 0) > limit ? TOO_LARGE : undefined;
}

function watchSpeed(patience: Patience, runtime: WebRuntime, giveUp: () => void) {
  let inWindow = 0;
  let hasBegun = false;
  const timers = [
    runtime.after(patience.firstByte, () => !hasBegun && giveUp()),
    runtime.after(patience.whole, giveUp),
  ];
  let stopWindow = runtime.after(patience.floorWindow, checkWindow);

  function checkWindow(): void {
    if (inWindow * 1000 < patience.floorRate * patience.floorWindow) giveUp();
    inWindow = 0;
    stopWindow = runtime.after(patience.floorWindow, checkWindow);
  }

  return {
    saw(bytes: number): void {
      hasBegun = true;
      inWindow += bytes;
    },
    hasBegun: () => hasBegun,
    stop(): void {
      for (const stop of [...timers, stopWindow]) stop();
    },
  };
}

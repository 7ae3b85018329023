import { type ReadonlySignal, signal } from '@preact/signals';
import type { MissingScript, MissingStore } from '../core/missing/missing-store.ts';
import { redact } from '../core/note/redaction/redact.ts';

/** Longer queries are cut before they are noted. */
const LONGEST_QUERY = 200;

export interface MissingState {
  readonly missing: ReadonlySignal<readonly MissingScript[]>;
  /** Notes a query that found nothing, without the numbers and codes in it. */
  note(query: string): Promise<boolean>;
  clear(): void;
}

export function createMissingState(store: MissingStore, now: () => number, reportFault: () => void): MissingState {
  const missing = signal<readonly MissingScript[]>([]);
  store.missing.subscribe((rows) => {
    missing.value = rows;
  }, reportFault);
  return {
    missing,
    note: async (query) => {
      const { text } = redact(query.trim().slice(0, LONGEST_QUERY));
      if (text === '') return false;
      try {
        await store.note(text, now());
        return true;
      } catch {
        reportFault();
        return false;
      }
    },
    clear: () => {
      store.clear().catch(reportFault);
    },
  };
}

import { onTestFinished } from 'vitest';
import type { Live } from '../../utils/core/store/live.ts';
import type { StoreFault } from '../../utils/core/store/store-fault.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createNoteStore } from '../../utils/storage/note-store.ts';

/** Opens a database that is deleted when the test is over. Another one of the same name is another panel. */
export function openDatabase(name = `test-${crypto.randomUUID()}`): CuecardDatabase {
  const db = new CuecardDatabase(name);
  onTestFinished(async () => {
    db.close();
    await deleteDatabase(name);
  });
  return db;
}

export function openNoteStore(name?: string) {
  const db = openDatabase(name);
  return { db, store: createNoteStore(db, () => crypto.randomUUID()) };
}

export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Follows a live value; `until` waits for one that fits. */
export function follow<T>(live: Live<T>) {
  const values: T[] = [];
  const faults: StoreFault[] = [];
  let wake = () => {};
  const stop = live.subscribe(
    (value) => {
      values.push(value);
      wake();
    },
    (fault) => {
      faults.push(fault);
      wake();
    },
  );
  onTestFinished(stop);
  const until = async (fits: (value: T) => boolean): Promise<T> => {
    for (;;) {
      const found = values.findLast(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const fault = async (): Promise<StoreFault> => {
    while (faults[0] === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return faults[0];
  };
  return { values, until, fault };
}

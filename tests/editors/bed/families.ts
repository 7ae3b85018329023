import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Row } from './row.ts';

/** The folder of the bed, which holds one folder an editor family. */
export const BED = join(import.meta.dirname, '..');

export interface Family {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Every family whose folder holds rows, in the order of their names. */
export async function loadFamilies(): Promise<Family[]> {
  const names = readdirSync(BED).filter((name) => existsSync(join(BED, name, 'rows.ts')));
  return Promise.all(
    names.sort().map(async (name) => {
      const { rows } = (await import(pathToFileURL(join(BED, name, 'rows.ts')).href)) as { rows: Row[] };
      return { name, rows };
    }),
  );
}

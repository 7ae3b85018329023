import { readFileSync } from 'node:fs';

/** A query with the ids that answer it. */
export interface LabelledQuery {
  readonly kind: string;
  readonly query: string;
  readonly want: readonly string[];
}

/** Reads lines `kind<TAB>query<TAB>ids, comma separated`; empty lines and lines that begin with # are passed over. Throws with the line’s number, and when there is none. */
export function readQueries(file: string): LabelledQuery[] {
  const queries: LabelledQuery[] = [];
  for (const [at, line] of readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [kind = '', query = '', ids = ''] = line.split('\t');
    const want = ids
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '');
    if (query === '' || want.length === 0) {
      throw new Error(`${file} line ${at + 1}: expected kind<TAB>query<TAB>ids, comma separated.`);
    }
    queries.push({ kind, query, want });
  }
  if (queries.length === 0) throw new Error(`${file} has no queries.`);
  return queries;
}

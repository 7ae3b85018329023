import { entriesOf } from '../core/pack/library.ts';
import type { AppState } from './app-state.ts';
import { type FindPort, plainRow } from './search.ts';

/** Plain search in titles, until the index is there. */
export function findByTitle(app: AppState): FindPort {
  return ({ query, category, locale, limit }) => {
    const library = app.library.value;
    const wanted = query.trim().toLowerCase();
    const found = library
      ? entriesOf(library, 'script')
          .filter(({ record }) => category === null || record.category === category)
          .map((entry) => plainRow(library, entry, locale))
          .filter(({ title, key }) => title.toLowerCase().includes(wanted) || key.includes(wanted))
      : [];
    return { found: found.slice(0, limit), nearest: [] };
  };
}

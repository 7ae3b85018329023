import { search } from '../core/search/search.ts';
import type { SearchIndex } from '../core/search/search-index.ts';

/** Between them they lead through every way of matching: words, pinyin, initials, Chinese, slips and a sentence. */
const QUERIES = ['s', 'sil', 'wsdh', '投诉', 'tousu', 'sielnt', 'complaint', 'there is no sound', '我要投诉你们'];

/**
 * Searches for nothing in particular while nobody types: engines compile a function when it is called first, which made
 * the first letters of each document wait 20 ms longer. One query a time, so that a key never waits for more than one.
 */
export function warmSearch(index: SearchIndex, whenIdle: (task: () => void) => void): void {
  const next = (at: number) => {
    const query = QUERIES[at];
    if (query === undefined) return;
    whenIdle(() => {
      search([index], query, { limit: 30 });
      next(at + 1);
    });
  };
  next(0);
}

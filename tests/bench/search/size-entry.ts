/** What the panel needs to search; bundled alone to weigh it. */
export { decodeIndex } from '../../../utils/core/search/index-format.ts';
export { search } from '../../../utils/core/search/search.ts';

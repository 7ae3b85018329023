/** What indexing and updating adds; bundled alone to weigh it. */
export { indexPackInSlices } from '../../../utils/core/search/pack-index.ts';
export { updateIndexInSlices } from '../../../utils/core/search/update-index.ts';

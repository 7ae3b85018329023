/** What the empty result adds, Fuse.js with it; bundled alone to weigh it. */
export { nearest } from '../../../utils/core/search/nearest.ts';

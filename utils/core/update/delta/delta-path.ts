/** Path of the delta between two packs, by the SHA-256 of their inflated bytes: the same everywhere, never rewritten. */
export const deltaPath = (from: string, to: string): string => `delta/${from.slice(0, 16)}-${to.slice(0, 16)}.json.gz`;

import type { MetadataStore } from './ports.ts';

/** Metadata that is kept only for the length of a check or a try. */
export function storeInMemory(stored: ReadonlyMap<string, Uint8Array>): MetadataStore {
  const files = new Map(stored);
  return {
    load: async (role) => files.get(role),
    save: async (role, bytes) => void files.set(role, bytes),
    remove: async (role) => void files.delete(role),
  };
}

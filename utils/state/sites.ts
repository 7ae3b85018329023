import { type ReadonlySignal, signal } from '@preact/signals';
import type { SitePermissions } from '../core/insertion/site-permissions.ts';

export interface SitesState {
  /** Match patterns of the granted sites; null while they are read. */
  readonly sites: ReadonlySignal<readonly string[] | null>;
  /** The pattern that the browser would not give up, when there is one. */
  readonly kept: ReadonlySignal<string | null>;
  remove(pattern: string): Promise<void>;
}

export function createSitesState(permissions: SitePermissions): SitesState {
  const sites = signal<readonly string[] | null>(null);
  const kept = signal<string | null>(null);
  const read = async () => {
    sites.value = await permissions.list();
  };
  permissions.watch(() => void read());
  void read();
  return {
    sites,
    kept,
    remove: async (pattern) => {
      kept.value = (await permissions.remove(pattern)) ? null : pattern;
      await read();
    },
  };
}

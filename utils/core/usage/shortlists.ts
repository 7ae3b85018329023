import type { Usage } from './usage-store.ts';

/** Keys used last, newest first. */
export function recentKeys(usage: readonly Usage[], limit: number): string[] {
  return [...usage]
    .sort((a, b) => b.lastUsedAt - a.lastUsedAt || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map(({ key }) => key);
}

/** Keys used most often, at least twice each, without those in `except`. */
export function mostUsedKeys(usage: readonly Usage[], limit: number, except: ReadonlySet<string>): string[] {
  return usage
    .filter(({ key, count }) => count > 1 && !except.has(key))
    .sort((a, b) => b.count - a.count || b.lastUsedAt - a.lastUsedAt)
    .slice(0, limit)
    .map(({ key }) => key);
}

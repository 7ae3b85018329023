/** Runs something while no other panel does the same. Locks end with the panel that holds them, however it ends. */
export function exclusively<T>(name: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, run);
}

/** Holds a name as long as this document lives. */
export function holdName(name: string): void {
  void navigator.locks.request(name, () => new Promise(() => {}));
}

/** Names that some living document holds. */
export async function heldNames(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => name ?? []));
}

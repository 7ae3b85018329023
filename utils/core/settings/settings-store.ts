/** Where the settings are kept. What is stored is read by `readSettings`, which forgives any shape. */
export interface SettingsStore {
  load(): Promise<unknown>;
  /** Resolves when the settings are stored; rejects when the browser refuses. */
  save(settings: unknown): Promise<void>;
  /** Calls back with what is stored whenever any context changes it. */
  watch(changed: (stored: unknown) => void): void;
}

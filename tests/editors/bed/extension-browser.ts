/** Stands in for the build tool's module where the gateway is bundled alone: the browser's own extension interface. */
export const browser =
  (globalThis as { browser?: unknown; chrome?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome;

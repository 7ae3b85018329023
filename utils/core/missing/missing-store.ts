import type { Live } from '../store/live.ts';

/** A query that found no script and was noted by the agent. Redacted before it is stored. */
export interface MissingScript {
  readonly query: string;
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly lastAt: number;
}

export interface MissingStore {
  /** Newest first. */
  readonly missing: Live<readonly MissingScript[]>;
  note(query: string, at: number): Promise<void>;
  clear(): Promise<void>;
}

import type { ReadonlySignal } from '@preact/signals';
import type { Installed } from '../../core/update/installed-store.ts';
import type { OwnDesk } from '../../services/own/own-desk.ts';

/** What the agent's own wording is made of. */
export interface OwnPorts {
  readonly desk: OwnDesk;
  /** Null while it is read. */
  readonly installed: ReadonlySignal<Installed | null>;
  /** False: the company wants every agent to use its words as they are. */
  readonly mayEdit: ReadonlySignal<boolean>;
}

import { type ReadonlySignal, signal } from '@preact/signals';
import type { OwnNotice } from './own/own-notice.ts';

/** What was done with a promise. */
export type PromiseDeed =
  | 'complaintTaken'
  | 'promiseMade'
  | 'handedOver'
  | 'extended'
  | 'kept'
  | 'givenUp'
  | 'reopened';

/** What a notice says, as a code with its parameters; strings make the sentence. */
export type Notice =
  | { readonly kind: 'copied' }
  | { readonly kind: 'clipboard-failed' }
  | {
      readonly kind: 'outcome';
      readonly outcome: import('../core/insertion/outcome.ts').InsertionOutcome;
      /** The key of the quick palette, where that is to be suggested. */
      readonly paletteKey?: string;
    }
  /** The page made other text of what was inserted, a moment after it was. */
  | { readonly kind: 'altered-later' }
  | { readonly kind: 'storage-failed' }
  | { readonly kind: 'missing-noted'; readonly query: string }
  | { readonly kind: 'note-deleted'; readonly undo: () => void }
  | { readonly kind: 'shift-ended'; readonly count: number }
  | { readonly kind: 'complaint-running' }
  | { readonly kind: 'promise'; readonly deed: PromiseDeed; readonly undo: () => void }
  | { readonly kind: 'own'; readonly what: OwnNotice; readonly undo?: () => void }
  | { readonly kind: 'restored'; readonly added: number; readonly same: number; readonly both: number }
  | { readonly kind: 'rescued'; readonly count: number }
  | { readonly kind: 'recovered'; readonly count: number; readonly missing: number };

export interface NoticeState {
  /** The latest notice; `count` tells two equal ones apart. */
  readonly notice: ReadonlySignal<{ readonly notice: Notice; readonly count: number } | null>;
  show(notice: Notice): void;
  dismiss(): void;
}

export function createNoticeState(): NoticeState {
  const notice = signal<{ notice: Notice; count: number } | null>(null);
  let count = 0;
  return {
    notice,
    show: (next) => {
      count += 1;
      notice.value = { notice: next, count };
    },
    dismiss: () => {
      notice.value = null;
    },
  };
}

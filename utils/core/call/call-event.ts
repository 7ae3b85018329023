import type { FlowOutcome, FlowRun } from '../flow/flow-run.ts';
import type { MomentState } from '../playbook/state-record.ts';
import type { Locale } from '../script/locale.ts';
import type { WordingKey } from '../script/wording.ts';
import type { SlotValue, WaivedValue } from '../slots/slot-value.ts';

/** What became of a script's words. */
export type ScriptUse = 'shown' | 'inserted' | 'copied';

/** What happened to a flow; `run` is where it stands after it. */
export type FlowChangeKind = 'started' | 'step' | 'waiting' | 'paused' | 'resumed' | 'restarted' | 'back' | 'ended';

/** Something that happened in a call. `key`: of a library entry, see core/pack/library. */
export type CallEventBody =
  | { readonly kind: 'started' }
  | { readonly kind: 'ended' }
  /** Ended by mistake: the call goes on. */
  | { readonly kind: 'reopened' }
  | { readonly kind: 'type'; readonly wording: WordingKey }
  | { readonly kind: 'moment'; readonly moment: MomentState | null }
  | { readonly kind: 'language'; readonly locale: Locale | null }
  /** Null empties the slot. */
  | { readonly kind: 'slot'; readonly name: string; readonly value: SlotValue | WaivedValue | null }
  | {
      readonly kind: 'script';
      readonly use: ScriptUse;
      readonly key: string;
      readonly wording: WordingKey;
      readonly locale: Locale;
      /** One sentence of it, not all. */
      readonly isPart?: true;
    }
  | { readonly kind: 'flow'; readonly change: FlowChangeKind; readonly key: string; readonly run: FlowRun }
  /** The customer waits, for as long as was promised. */
  | { readonly kind: 'hold'; readonly seconds: number | null }
  | { readonly kind: 'hold-over' }
  | { readonly kind: 'tick'; readonly key: string; readonly item: string; readonly isTicked: boolean }
  | { readonly kind: 'note'; readonly noteId: string }
  | { readonly kind: 'promise'; readonly promiseId: string }
  | { readonly kind: 'wrapup'; readonly use: 'inserted' | 'copied' };

export type CallEventKind = CallEventBody['kind'];

/** An entry of the timeline. `at`: milliseconds since 1970, never before the entry before. */
export type CallEvent = CallEventBody & { readonly at: number };

export type { FlowOutcome };

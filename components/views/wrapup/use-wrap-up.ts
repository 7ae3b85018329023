import type { CallRecord } from '../../../utils/core/call/call-record.ts';
import type { WrapUp } from '../../../utils/core/call/wrapup/wrap-up.ts';
import type { WrapupRecord } from '../../../utils/core/pack/wrapup-record.ts';
import type { Locale } from '../../../utils/core/script/locale.ts';
import { draftOf } from '../../../utils/state/wrapup-draft.ts';
import { useApp } from '../../app-context.ts';

type WrapupText = NonNullable<WrapupRecord['texts']['en']>;

export interface WrapUpDraft {
  readonly call: CallRecord;
  readonly record: WrapupRecord;
  readonly text: WrapupText;
  readonly locale: Locale;
  readonly wrapup: WrapUp;
  readonly template: string;
  /** The wrap-up as text. */
  readonly rendered: string;
  readonly save: (wrapup: WrapUp) => void;
}

/** The wrap-up of a call as it stands: what the agent wrote, the rest drawn from the timeline. */
export function useWrapUp(id: string): WrapUpDraft | null {
  const app = useApp();
  const call = app.calls.wrapping.value;
  if (call?.id !== id) return null;
  const draft = draftOf(app, call);
  return draft && { ...draft, save: (wrapup) => app.calls.calls.saveWrapUp(id, wrapup) };
}

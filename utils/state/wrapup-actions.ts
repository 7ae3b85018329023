import type { CallsState } from './calls.ts';
import type { NoticeState } from './notice.ts';
import type { CopyPort, InsertPort } from './script-actions.ts';

export interface WrapUpActions {
  /** Writes a wrap-up into the field of the page that had the focus last. */
  insert(id: string, text: string): Promise<void>;
  copy(id: string, text: string): Promise<void>;
  /** The same with the wrap-up in view; false when none is. */
  insertShown(): boolean;
  copyShown(): boolean;
}

interface WrapUpInputs {
  readonly calls: CallsState;
  readonly notices: NoticeState;
  readonly insertPort: InsertPort;
  readonly copyPort: CopyPort;
  /** The wrap-up in view as text; null when none is. */
  readonly shown: () => { readonly id: string; readonly text: string } | null;
}

/** Takes a wrap-up out of the panel, and notes on the call's timeline that it was. */
export function createWrapUpActions({ calls, notices, insertPort, copyPort, shown }: WrapUpInputs): WrapUpActions {
  const withShown = (act: (id: string, text: string) => Promise<void>) => {
    const present = shown();
    if (present) void act(present.id, present.text);
    return present !== null;
  };
  const actions: WrapUpActions = {
    insert: async (id, text) => {
      const outcome = await insertPort({ text, blank: null });
      if (outcome.kind !== 'refused') calls.calls.recordIn(id, { kind: 'wrapup', use: outcome.kind });
      notices.show({ kind: 'outcome', outcome });
    },
    copy: async (id, text) => {
      const isCopied = await copyPort(text);
      if (isCopied) calls.calls.recordIn(id, { kind: 'wrapup', use: 'copied' });
      notices.show({ kind: isCopied ? 'copied' : 'clipboard-failed' });
    },
    insertShown: () => withShown(actions.insert),
    copyShown: () => withShown(actions.copy),
  };
  return actions;
}

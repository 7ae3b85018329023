import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { InsertionOutcome } from '../core/insertion/outcome.ts';
import type { InsertionRequest } from '../core/insertion/request.ts';
import type { Locale } from '../core/script/locale.ts';
import { wordsOf } from '../core/script/script-words.ts';
import type { Segment } from '../core/slots/fill-wording.ts';
import { writtenRequest } from '../core/slots/written-request.ts';
import type { NoticeState } from './notice.ts';
import type { Reading } from './reading.ts';
import type { SlotsState } from './slots.ts';

/** Writes into the page's field, and copies with the reason when it cannot. */
export type InsertPort = (request: InsertionRequest) => Promise<InsertionOutcome>;

/** Puts text into the clipboard; false when the browser refuses. */
export type CopyPort = (text: string) => Promise<boolean>;

/** An insert or copy that waits for its blanks. */
export interface WaitingAction {
  readonly missing: readonly string[];
  readonly run: () => void;
}

export interface ScriptActions {
  readonly waiting: ReadonlySignal<WaitingAction | null>;
  /** Inserts the script in view: what to send where there is such a text, else what to say. */
  insert(): void;
  copy(): void;
  /** Copies one sentence of the script in view. */
  copyText(text: string, form: 'spoken' | 'written'): void;
  /** Goes on with the waiting action after its blanks were filled. */
  resume(): void;
  leaveBlank(slot: string): void;
  cancel(): void;
  /** Key of the script that was last inserted or copied, or was to be, for “again”. */
  readonly last: ReadonlySignal<string | null>;
}

interface ScriptActionInputs {
  readonly reading: ReadonlySignal<Reading | null>;
  readonly slots: SlotsState;
  /** Told of every use of a script. */
  readonly used: (reading: Reading, use: 'inserted' | 'copied', isPart: boolean) => void;
  readonly notices: NoticeState;
  /** The key to suggest with an outcome, if any. */
  readonly paletteHint: (outcome: InsertionOutcome) => Promise<string | null>;
  readonly insertPort: InsertPort;
  readonly copyPort: CopyPort;
  /** Makes sure of the words in use before they are read; false: they cannot be had. */
  readonly freshWords?: (() => Promise<boolean>) | undefined;
}

export function createScriptActions(inputs: ScriptActionInputs): ScriptActions {
  const { reading, slots, notices, paletteHint, insertPort, copyPort, freshWords } = inputs;
  const waiting = signal<WaitingAction | null>(null);
  const last = signal<string | null>(null);
  /** Scripts on their way into the page: a second press for the same text is the first one's echo. */
  const underWay = new Set<string>();
  let shownKey: string | undefined;
  // What waits belongs to the script it was asked for: another script in view ends it.
  effect(() => {
    const key = reading.value?.key;
    if (key !== shownKey) waiting.value = null;
    shownKey = key;
  });

  /** Runs an action on the filled text; asks for the blanks first when there are some. */
  const guarded = (segments: () => Segment[], act: (request: InsertionRequest) => void) => {
    const run = () => {
      const result = writtenRequest(segments());
      if (result.kind === 'open') {
        waiting.value = { missing: result.names, run };
        return;
      }
      waiting.value = null;
      act(result.request);
    };
    run();
  };

  /** Reads the words not before they are known to be those of this moment, and no others than the key was for. */
  const withFreshWords = async (act: () => void) => {
    const key = reading.value?.key;
    // What is followed needs no asking, and no key waits for it.
    const isFresh = !freshWords || (await freshWords());
    if (!isFresh) notices.show({ kind: 'outcome', outcome: { kind: 'refused', reason: { code: 'words-lost' } } });
    else if (key !== undefined && reading.value?.key === key) act();
  };

  /** The script in view, which from now on is the last: when the page answers, the agent may be elsewhere. */
  const take = (): Reading | null => {
    const shown = reading.value;
    if (shown) last.value = shown.key;
    return shown;
  };

  const copyAs = async ({ text }: InsertionRequest, isPart: boolean) => {
    const shown = take();
    const isCopied = await copyPort(text);
    if (isCopied && shown) inputs.used(shown, 'copied', isPart);
    notices.show({ kind: isCopied ? 'copied' : 'clipboard-failed' });
  };

  const wholeScript = () => {
    const shown = reading.value;
    return shown ? slots.fill(wordsOf(shown.wording, 'field'), shown.locale, 'written') : [];
  };

  return {
    waiting,
    last,
    insert: () =>
      void withFreshWords(() =>
        guarded(wholeScript, async (request) => {
          const shown = take();
          if (!shown || underWay.has(shown.key)) return;
          underWay.add(shown.key);
          const outcome = await insertPort(request).finally(() => underWay.delete(shown.key));
          if (outcome.kind !== 'refused') inputs.used(shown, outcome.kind, false);
          const paletteKey = await paletteHint(outcome);
          notices.show({ kind: 'outcome', outcome, ...(paletteKey !== null && { paletteKey }) });
        }),
      ),
    copy: () => void withFreshWords(() => guarded(wholeScript, (request) => copyAs(request, false))),
    copyText: (text, form) => {
      const locale: Locale | undefined = reading.value?.locale;
      if (locale)
        guarded(
          () => slots.fill(text, locale, form),
          (request) => copyAs(request, true),
        );
    },
    resume: () => waiting.value?.run(),
    leaveBlank: (slot) => {
      slots.waive(slot);
      waiting.value?.run();
    },
    cancel: () => {
      waiting.value = null;
    },
  };
}

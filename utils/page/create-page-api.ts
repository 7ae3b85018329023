import type { PageAnswer } from '../core/insertion/outcome.ts';
import type { PageApi } from '../core/insertion/page-api.ts';
import type { InsertionRequest } from '../core/insertion/request.ts';
import type { FieldReport, Target } from '../core/insertion/target.ts';
import { adapterFor } from './adapters/registry.ts';
import { commit } from './commit/commit.ts';
import { createSecondLook } from './commit/second-look.ts';
import { nextTurn } from './commit/settle.ts';
import { takeFocus } from './commit/take-focus.ts';
import { blockerOf, isMultiLine } from './field/blocker.ts';
import { labelOf } from './field/label.ts';
import { activeFrameOf } from './focus/active-frame.ts';
import { createFieldMemory } from './focus/field-memory.ts';
import { framePath } from './focus/frame-path.ts';
import { createKeyTail } from './focus/key-tail.ts';
import { createPaletteHost } from './palette/palette-host.ts';

/** Starts to follow the focus in one frame, and answers for it. `id` names the document; `now` is in ms since 1970. */
export function createPageApi(win: Window & typeof globalThis, id: string, now: () => number): PageApi {
  const memory = createFieldMemory(win, now);
  const keyOf = createKeys();
  const keyTail = createKeyTail(win);
  const palette = createPaletteHost(win.document, keyTail.swallow);
  const secondLook = createSecondLook(win);
  /** One text at a time: a second one waits until the first was read back. */
  let writing: Promise<unknown> = Promise.resolve();

  function reportField(): FieldReport | null {
    const recalled = memory.recall();
    if (!recalled) return null;
    const { field, isActive, focusedAt } = recalled;
    return {
      key: keyOf(field.element),
      isActive,
      focusedAt,
      editor: adapterFor(field)?.id ?? field.kind,
      label: labelOf(field.element),
      isMultiLine: isMultiLine(field),
      blocker: blockerOf(field),
    };
  }

  return {
    read: () => {
      // One that is still open has the focus: what is asked for is the page's own field, and another one may follow.
      palette.giveBack();
      return {
        document: id,
        url: win.location.href,
        path: framePath(win),
        activeFrame: activeFrameOf(win.document),
        field: reportField(),
      };
    },
    isStanding: secondLook.isStanding,
    async openPalette(address) {
      if (!palette.open(address)) return false;
      // The page's own observers have had their say at the end of this task.
      await nextTurn();
      if (palette.isOpen()) return true;
      palette.giveBack();
      return false;
    },
    handOverKeyboard: palette.handOverKeyboard,
    letPaletteGo: palette.release,
    closePalette: palette.close,
    isPaletteOnTop: palette.isOnTop,
    restoreCaret(target) {
      const recalled = memory.recall();
      if (!recalled || changedPart(target)) return false;
      palette.letGo();
      keyTail.swallow();
      return takeFocus(recalled);
    },
    commit(target: Target, request, until = Number.POSITIVE_INFINITY): Promise<PageAnswer> {
      const answer = writing.then(() => writeInto(target, request, () => now() > until));
      // Its fault is the caller's to hear; the next text is written all the same.
      writing = answer.then(nothing, nothing);
      return answer;
    },
  };

  async function writeInto(target: Target, request: InsertionRequest, isLate: () => boolean): Promise<PageAnswer> {
    if (isLate()) return { kind: 'declined', reason: { code: 'no-answer' } };
    const recalled = memory.recall();
    const changed = changedPart(target);
    if (changed || !recalled) return { kind: 'declined', reason: { code: 'target-changed', what: changed ?? 'field' } };
    palette.letGo();
    keyTail.swallow();
    return commit(recalled, request, secondLook, isLate);
  }

  function changedPart(target: Target): 'document' | 'address' | 'field' | null {
    if (target.document !== id) return 'document';
    if (target.url !== win.location.href) return 'address';
    const recalled = memory.recall();
    return recalled && keyOf(recalled.field.element) === target.field.key ? null : 'field';
  }
}

const nothing = () => {};

/** Names for elements that hold for as long as the element lives. */
function createKeys(): (element: HTMLElement) => string {
  const keys = new WeakMap<HTMLElement, string>();
  let next = 1;
  return (element) => {
    const known = keys.get(element);
    if (known) return known;
    const key = `f${next++}`;
    keys.set(element, key);
    return key;
  };
}

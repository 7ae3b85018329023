import type { EarlyTyping } from '../../core/insertion/palette.ts';
import { isFrame } from '../field/field.ts';
import { deepActiveElement } from '../focus/deep-active.ts';
import { createKeyboardCatcher, type KeyboardCatcher } from './keyboard-catcher.ts';
import { placesFor } from './place.ts';

export interface PaletteHost {
  /** Shows the extension's page over the visited page, with the keyboard in it; false where nothing can be shown. */
  open(address: string): boolean;
  /** Whether it is open and still in the page. */
  isOpen(): boolean;
  /** Gives the keyboard to the extension's page, for the first time or again; tells what was typed before it had it. */
  handOverKeyboard(): EarlyTyping;
  /** From now on the keyboard may go back to the page. */
  letGo(): void;
  /** Lets go, and has the focus no more: a field in a frame takes it, and would lose it with what has it here. */
  release(): void;
  /** Takes it from sight at once, and out of the page when its own work has had time to end. */
  close(): void;
  /** Takes it away, and lets what had the focus before have it again; nothing where it is not open. */
  giveBack(): void;
  /** Whether nothing of the page lies over it. */
  isOnTop(): boolean;
}

/** Time for the palette's page to store what was used, after it is out of sight. */
const LEAVE_MS = 400;

const STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: '12vh auto auto 50%',
  translate: '-50% 0',
  width: 'min(560px, 94vw)',
  height: 'min(460px, 80vh)',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'hidden',
  'border-radius': '12px',
  'box-shadow': '0 0 0 1px rgb(127 127 127 / 50%), 0 12px 40px rgb(0 0 0 / 35%)',
  'background-color': 'Canvas',
  'z-index': '2147483647',
};

const FRAME_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  width: '100%',
  height: '100%',
  border: '0',
};

/** There, so that it can have the focus, and out of sight. */
const CATCHER_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'absolute',
  inset: '0 auto auto 0',
  width: '1px',
  height: '1px',
  border: '0',
  opacity: '0',
};

/**
 * Holds the palette in the page: an element of the extension in a closed shadow tree and in the top layer, so that
 * neither the page's styles nor its scripts nor its layers reach it. `keyboardBack`: the page is about to have the
 * keyboard again.
 */
export function createPaletteHost(doc: Document, keyboardBack: () => void): PaletteHost {
  let host: HTMLElement | null = null;
  let frame: HTMLIFrameElement | null = null;
  /** What had the focus before. */
  let before: HTMLElement | null = null;
  let catcher: KeyboardCatcher | null = null;
  let isHandedOver = false;
  let isTaking = false;

  const leave = (gone: HTMLElement) => {
    gone.style.setProperty('display', 'none', 'important');
    setTimeout(() => gone.remove(), LEAVE_MS);
  };

  /** A press beside the palette is the agent going back to the page. */
  const onPress = (event: Event) => {
    if (!host || event.composedPath().includes(host)) return;
    close();
  };

  /** Some pages take the focus by timers and traps: while the palette has the keyboard, letters are meant for it. */
  const onFocus = (event: Event) => {
    if (!host || isTaking || event.composedPath().includes(host)) return;
    // A page that answers at once in kind would go on for ever.
    isTaking = true;
    (isHandedOver ? frame : catcher)?.focus();
    isTaking = false;
  };

  const guard = () => doc.defaultView?.addEventListener('focusin', onFocus, true);
  const letGo = () => doc.defaultView?.removeEventListener('focusin', onFocus, true);

  function close(): void {
    letGo();
    doc.defaultView?.removeEventListener('pointerdown', onPress, true);
    if (host) {
      keyboardBack();
      leave(host);
    }
    host = null;
    before = null;
    frame = null;
    catcher = null;
  }

  function giveBack(): void {
    const last = before;
    close();
    last?.focus({ preventScroll: true });
  }

  return {
    open(address) {
      close();
      const made = doc.createElement('div');
      const inner = doc.createElement('iframe');
      dress(made, STYLE);
      dress(inner, FRAME_STYLE);
      inner.allow = 'clipboard-write *';
      inner.title = 'Cuecard';
      inner.src = address;
      made.popover = 'manual';
      const active = deepActiveElement(doc) as HTMLElement | null;
      // Another frame's field would lose its caret to a second document of this process, and not get it back.
      const isInFrame = active !== null && isFrame(active);
      const keys = isInFrame ? null : createKeyboardCatcher(doc, giveBack);
      if (keys) dress(keys.element, CATCHER_STYLE);
      made.attachShadow({ mode: 'closed' }).append(inner, ...(keys ? [keys.element] : []));
      if (!placesFor(doc).some((place) => isShownIn(place, made))) {
        made.remove();
        return false;
      }
      host = made;
      before = active;
      frame = inner;
      catcher = keys;
      doc.defaultView?.addEventListener('pointerdown', onPress, true);
      guard();
      isHandedOver = false;
      // At once, not when it has loaded: letters typed meanwhile must not go to the page.
      if (!keys?.start()) {
        isHandedOver = true;
        inner.focus();
      }
      return true;
    },
    isOpen: () => host?.isConnected === true,
    handOverKeyboard: () => {
      const typed = catcher?.read() ?? { text: '', last: null };
      isHandedOver = true;
      if (host) guard();
      frame?.focus();
      return typed;
    },
    letGo,
    release: () => {
      letGo();
      frame?.blur();
    },
    close,
    giveBack,
    isOnTop() {
      if (!host) return false;
      const { left, top, width, height } = host.getBoundingClientRect();
      const root = host.getRootNode() as Document | ShadowRoot;
      const marks = [0.1, 0.5, 0.9];
      const points = marks.flatMap((x) => marks.map((y) => [left + width * x, top + height * y] as const));
      const view = doc.defaultView;
      return points
        .filter(([x, y]) => x >= 0 && y >= 0 && x < (view?.innerWidth ?? 0) && y < (view?.innerHeight ?? 0))
        .every(([x, y]) => root.elementFromPoint(x, y) === host);
    },
  };
}

function dress(element: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}

/** Shadow hosts without a slot and hidden boxes show no children: then the next place further out is tried. */
function isShownIn(place: ParentNode, host: HTMLElement): boolean {
  place.append(host);
  host.showPopover();
  return host.getClientRects().length > 0;
}

import type { Surface } from '../surface/surface.ts';
import { followAgent } from './agent-deeds.ts';

/** Remembers what was written last, to tell later whether the page let it stand. */
export interface SecondLook {
  /** `element` holds what was just written. */
  begin(element: HTMLElement, surface: Surface): void;
  /** False when the page has made other text of it since; true when it stands, or is the agent's own or gone by now. */
  isStanding(): boolean;
}

/** Some pages correct or cut a text by a timer, after it was read back and found exact. */
export function createSecondLook(win: Window): SecondLook {
  let written: { readonly element: HTMLElement; readonly surface: Surface; readonly text: string } | null = null;
  followAgent(win, () => {
    written = null;
  });
  return {
    begin(element, surface) {
      // What is drawn of a long text may be another part of it a moment later.
      written = surface.isPartial ? null : { element, surface, text: surface.read().text };
    },
    isStanding: () => written === null || !written.element.isConnected || written.surface.read().text === written.text,
  };
}

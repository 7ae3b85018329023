import type { FrameReport } from '../../core/insertion/target.ts';
import { isFrame } from '../field/field.ts';
import { deepActiveElement } from './deep-active.ts';
import { frameIndex } from './frame-path.ts';

/** The frame that holds the document's focus, or null when an element of the document itself does. */
export function activeFrameOf(doc: Document): FrameReport['activeFrame'] {
  // The browser's own viewer fills its page with a frame that nobody writes into.
  if (doc.contentType === 'application/pdf') return null;
  const active = deepActiveElement(doc);
  if (!active || !isFrame(active)) return null;
  const win = doc.defaultView;
  return { index: win ? frameIndex(win, active.contentWindow) : null, origin: originOf(active) };
}

/** What permission to ask for to reach into a frame; null for frames that have no origin of their own (sandboxed). */
function originOf(frame: HTMLIFrameElement): string | null {
  if (!frame.src) return null;
  const { protocol, origin } = new URL(frame.src, frame.baseURI);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

import { selectionIn, selectionObjectFor } from '../focus/composed-selection.ts';
import { canonical } from '../text/canonical.ts';
import { pointAt } from '../text/point-at.ts';
import { type Point, readRichText } from '../text/rich-text.ts';
import type { Surface } from './surface.ts';

interface Options {
  /** Elements that stand for a direction mark or a control character; left out, as those are of what was written. */
  readonly drawnOtherwise?: string;
}

/** The text drawn in an editing host, line by line. */
export function richSurface(host: HTMLElement, { drawnOtherwise }: Options = {}): Surface {
  const readText = (points: readonly Point[] = []) => readRichText(host, points, drawnOtherwise);
  return {
    read() {
      const range = selectionIn(host)?.range;
      if (!range) return { text: readText().text, selection: null };
      const start = { node: range.startContainer, offset: range.startOffset };
      const end = { node: range.endContainer, offset: range.endOffset };
      const { text, offsets } = readText([start, end]);
      const [from = null, to = null] = offsets;
      return { text, selection: from === null || to === null ? null : { from, to } };
    },
    select({ from, to }) {
      const text = readText();
      const start = pointAt(text, from);
      const end = pointAt(text, to);
      if (!start || !end) return false;
      selectionObjectFor(host)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      return true;
    },
    asRead: (text) => canonical(drawnOtherwise ? text.replace(MARKS, '') : text),
    isPartial: drawnOtherwise !== undefined,
  };
}

/** Control characters but line ends and tabs, and direction marks. */
const MARKS = /(?![\t\n])[\p{Cc}\u00AD\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

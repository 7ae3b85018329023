import { selectionIn, selectionObjectFor } from '../focus/composed-selection.ts';
import { canonical } from '../text/canonical.ts';
import { pointAt } from '../text/point-at.ts';
import { readRichText } from '../text/rich-text.ts';
import type { Surface } from './surface.ts';

/** The text drawn in an editing host, line by line. */
export function richSurface(host: HTMLElement): Surface {
  return {
    read() {
      const range = selectionIn(host)?.range;
      if (!range) return { text: readRichText(host).text, selection: null };
      const start = { node: range.startContainer, offset: range.startOffset };
      const end = { node: range.endContainer, offset: range.endOffset };
      const { text, offsets } = readRichText(host, [start, end]);
      const [from = null, to = null] = offsets;
      return { text, selection: from === null || to === null ? null : { from, to } };
    },
    select({ from, to }) {
      const text = readRichText(host);
      const start = pointAt(text, from);
      const end = pointAt(text, to);
      if (!start || !end) return false;
      selectionObjectFor(host)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      return true;
    },
    asRead: canonical,
  };
}

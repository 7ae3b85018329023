import type { Surface } from './surface.ts';

/**
 * The lines that a code editor draws outside the field that has the focus. Such editors show a part of the document,
 * wrap it, and draw blanks and marks in ways of their own; so blanks, marks and line ends are left out on both sides,
 * and what counts is that the text came in whole. The selection is drawn too, and can't be read or set.
 */
export function codeSurface(root: HTMLElement, lines: string, drawnOtherwise: string): Surface {
  return {
    read: () => ({
      text: Array.from(linesOf(root, lines), (line) => lineText(line, drawnOtherwise)).join(''),
      selection: null,
    }),
    select: () => false,
    asRead: squeeze,
    isPartial: true,
  };
}

/** Some editors move lines about the tree as they scroll: only where they are drawn tells their order. */
function linesOf(root: HTMLElement, selector: string): HTMLElement[] {
  const topOf = (line: HTMLElement) => line.getBoundingClientRect().top;
  return Array.from(root.querySelectorAll<HTMLElement>(selector)).toSorted((a, b) => topOf(a) - topOf(b));
}

function lineText(line: HTMLElement, drawnOtherwise: string): string {
  const copy = line.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll(drawnOtherwise)) mark.remove();
  return squeeze(copy.textContent ?? '');
}

/** Without white space, control and format characters (`Cf` holds direction marks and joiners). */
const squeeze = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');

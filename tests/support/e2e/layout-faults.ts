import type { Page } from 'playwright';

/** Smallest side of anything to press, in CSS pixels (WCAG 2.2, 2.5.8). */
const SMALLEST_TARGET = 24;

/** Spacing that a reader may set (WCAG 2.2, 1.4.12): nothing may be cut by it. */
export const WIDE_TEXT_SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/**
 * What does not fit in the panel as it stands: anything that scrolls sideways or sticks out of the window, text that
 * its box cuts (unless with an ellipsis), and things to press that are too small.
 */
export async function layoutFaults(panel: Page): Promise<string[]> {
  return panel.evaluate((smallest) => {
    const faults: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className.split(' ').join('.')}` : ''} “${(element.textContent ?? '').trim().slice(0, 20)}”`;
    const isShown = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !element.closest('.visually-hidden');
    for (const element of document.querySelectorAll('body *')) {
      // A drawing, or the copy of a text that only carries marks: what it shows is judged where it is read.
      if (!isShown(element) || element.closest('svg, [aria-hidden=true]')) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const isCutByDesign =
        element.closest('.row-text, .row-title, .row-meta, .filter, .when, .linted-mirror') !== null;
      if (!isCutByDesign && (box.right > innerWidth + 1 || box.left < -1)) faults.push(`sticks out: ${name(element)}`);
      if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && !element.matches('input')) {
        if (style.overflowX !== 'hidden') faults.push(`scrolls sideways: ${name(element)}`);
        else if (!isCutByDesign && style.textOverflow !== 'ellipsis') faults.push(`cut at the side: ${name(element)}`);
      }
      if (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2 && !isCutByDesign) {
        faults.push(`cut below: ${name(element)}`);
      }
      const isTarget = element.matches(
        'button, a[href], summary, select, textarea, input, [role=option], [role=radio]',
      );
      const target = element.closest('label') ?? element;
      const { width, height } = target.getBoundingClientRect();
      if (isTarget && Math.min(width, height) < smallest - 0.01) {
        faults.push(`smaller than ${smallest} px: ${name(element)} ${width.toFixed(1)} × ${height.toFixed(1)}`);
      }
    }
    return [...new Set(faults)];
  }, SMALLEST_TARGET);
}

import type { Page } from 'playwright';

/** More tab stops than any view has; past this the walk is a trap. */
const MOST_STOPS = 150;

interface Stop {
  readonly name: string;
  readonly fault: string | null;
}

/**
 * Presses Tab through the whole panel once and gives what is wrong on the way: a stop without a visible focus, one
 * that something covers, a control that is never reached, or no way out.
 */
export async function tabFaults(panel: Page): Promise<string[]> {
  await panel.evaluate(untilEffectsRan);
  await panel.evaluate(() => {
    for (const element of document.querySelectorAll('[data-stop]')) element.removeAttribute('data-stop');
    // From the document's beginning, with nothing focused.
    (document.activeElement as HTMLElement | null)?.blur();
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
  });
  const faults: string[] = [];
  for (let count = 0; ; count++) {
    if (count > MOST_STOPS) return [...faults, 'Tab never leaves'];
    await panel.keyboard.press('Tab');
    const stop = await panel.evaluate(visitFocused);
    if (stop === null) break;
    if (stop.fault) faults.push(`${stop.fault}: ${stop.name}`);
  }
  return [...faults, ...(await panel.evaluate(neverVisited))];
}

/** Runs in the panel: a view takes the focus in an effect, and effects run after the frame that drew it. */
async function untilEffectsRan(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}

/** Runs in the panel: marks and judges the focused element; null when the walk is round. */
function visitFocused(): Stop | null {
  const element = document.activeElement;
  if (!element || element === document.body || element.hasAttribute('data-stop')) return null;
  element.setAttribute('data-stop', '');
  const name = `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 20)}”`;
  const hasOutline = (candidate: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  };
  // The search field shows its focus on the box around it.
  const box = element.closest('.search-box');
  const isSeen = hasOutline(element) || (box !== null && element.matches('input'));
  if (!isSeen) return { name, fault: 'the focus does not show' };
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const across = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const down = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const above = document.elementFromPoint(across, down);
  const isCovered = !above || !(element.contains(above) || above.contains(element));
  return { name, fault: isCovered ? 'the focus is covered' : null };
}

/** Runs in the panel: controls that Tab did not come to. */
function neverVisited(): string[] {
  const controls = document.querySelectorAll(
    'button:not([tabindex="-1"]), input:not([tabindex="-1"]), textarea, select, summary, a[href], [tabindex="0"]',
  );
  return Array.from(controls)
    .filter((element) => element.checkVisibility() && !element.hasAttribute('data-stop'))
    .filter((element) => !element.matches('[disabled]'))
    .map((element) => `Tab never comes to: ${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim()}”`);
}

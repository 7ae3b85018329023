const QUIET_MS = 60;
const LONGEST_MS = 600;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A turn of the event loop, so that what the page queued on the last event has run. */
export const nextTurn = (): Promise<void> => pause(0);

/** The longest a page in sight takes for a frame; one out of sight draws none. */
const FRAME_MS = 50;

/** Until the page has drawn once and had its turn after that. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve, 0);
    });
  });

/**
 * Waits until `isDone`, looked at on each change of the page's tree around `element`. Gives up when nothing has
 * changed for a moment, and at the latest after 600 ms: an editor that draws later than that is not waited for.
 */
export async function settle(element: HTMLElement, isDone: () => boolean): Promise<boolean> {
  await nextTurn();
  if (isDone()) return true;
  const root = element.getRootNode();
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(end);
      resolve(isDone());
    };
    const observer = new MutationObserver(() => {
      if (isDone()) return finish();
      clearTimeout(quiet);
      quiet = setTimeout(finish, QUIET_MS);
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    let quiet = setTimeout(finish, QUIET_MS);
    const end = setTimeout(finish, LONGEST_MS);
  });
}

/**
 * Runs something at a moment (milliseconds since the epoch), or as soon after as the browser lets a panel in the
 * background; gives a function that calls it off.
 */
export function schedule(at: number, run: () => void): () => void {
  const timer = setTimeout(run, Math.max(0, at - Date.now()));
  return () => clearTimeout(timer);
}

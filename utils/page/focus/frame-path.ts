/**
 * Where a window stands among the frames of the page: the index in each `window.frames` from the top down. Readable
 * across origins, so that a frame and its parent can name the same frame without talking. Null when a frame on the way
 * lies in a shadow tree, which `window.frames` leaves out.
 */
export function framePath(win: Window): number[] | null {
  const path: number[] = [];
  for (let inner: Window = win; inner !== inner.parent; inner = inner.parent) {
    const index = frameIndex(inner.parent, inner);
    if (index === null) return null;
    path.unshift(index);
  }
  return path;
}

/** The index of a child window in its parent's `window.frames`, or null. */
export function frameIndex(parent: Window, child: Window | null): number | null {
  for (let index = 0; index < parent.length; index++) if (parent[index] === child) return index;
  return null;
}

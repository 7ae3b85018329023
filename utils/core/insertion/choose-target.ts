import type { FrameReading, Target, TargetReading } from './target.ts';

/**
 * The field an insertion goes to: the one with the caret, followed from the top frame down; else the one that had it
 * last in any frame. A focused frame that gave no report is closed to the extension: that is said, and no other field
 * is taken in its place.
 */
export function chooseTarget(tabId: number, readings: readonly FrameReading[]): TargetReading {
  const end = followFocus(readings);
  if (end?.kind === 'closed') return { kind: 'none', reason: { code: 'needs-access', origin: end.origin } };
  if (end?.frame.report.field?.isActive) return toReading(tabId, end.frame);
  const remembered = readings
    .filter(({ report }) => report.field !== null)
    .toSorted((a, b) => (b.report.field?.focusedAt ?? 0) - (a.report.field?.focusedAt ?? 0))[0];
  return remembered ? toReading(tabId, remembered) : { kind: 'none', reason: { code: 'no-field' } };
}

function toReading(tabId: number, { frameId, report }: FrameReading): TargetReading {
  if (!report.field) return { kind: 'none', reason: { code: 'no-field' } };
  const target: Target = { tabId, frameId, document: report.document, url: report.url, field: report.field };
  return { kind: 'target', target };
}

type FocusEnd = { kind: 'frame'; frame: FrameReading } | { kind: 'closed'; origin: string | null };

/** The innermost frame that holds the focus, or the origin of the frame without a report where the chain ends. */
function followFocus(readings: readonly FrameReading[]): FocusEnd | null {
  let frame = readings.find(({ frameId }) => frameId === 0);
  for (let depth = 0; frame?.report.activeFrame && depth < readings.length; depth++) {
    const child = childOf(frame, readings);
    if (!child) return { kind: 'closed', origin: frame.report.activeFrame.origin };
    frame = child;
  }
  return frame ? { kind: 'frame', frame } : null;
}

function childOf({ report }: FrameReading, readings: readonly FrameReading[]): FrameReading | null {
  const index = report.activeFrame?.index ?? null;
  if (index === null || report.path === null) {
    // A frame inside a shadow tree has no index: it is known only by saying itself that it has none.
    const hidden = readings.filter((other) => other.report.path === null && other.report.field?.isActive);
    return hidden.length === 1 ? (hidden[0] as FrameReading) : null;
  }
  const path = [...report.path, index].join();
  return readings.find((other) => other.report.path?.join() === path) ?? null;
}

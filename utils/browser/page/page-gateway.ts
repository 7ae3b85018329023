import { browser } from 'wxt/browser';
import { chooseTarget } from '../../core/insertion/choose-target.ts';
import type { PageAnswer } from '../../core/insertion/outcome.ts';
import { PAGE_API, type PageApi } from '../../core/insertion/page-api.ts';
import type { InsertionRequest } from '../../core/insertion/request.ts';
import type { FrameReading, FrameReport, Target, TargetReading } from '../../core/insertion/target.ts';
import { inTime } from './in-time.ts';
import { reasonOfScriptError } from './script-error.ts';

const PAGE_SCRIPT = '/page.js';
const READ_MS = 1500;
const COMMIT_MS = 8000;
/** A page that has not begun to write by then does not write at all: what it writes must be done before nobody waits. */
const BEGIN_MS = 4000;
const SECOND_LOOK_MS = 500;

/**
 * Finds the field of a tab that an insertion would go to. Reads only. Starts the page's script where it does not run
 * yet; from then on it remembers which field had the focus last.
 */
export async function readTarget(tabId: number): Promise<TargetReading> {
  try {
    return chooseTarget(tabId, await readFrames(tabId));
  } catch (error) {
    return { kind: 'none', reason: reasonOfScriptError(error, await urlOf(tabId)) };
  }
}

/** Writes into a field that was read before; declines when tab, document, address or field has become another. */
export async function commitToTarget(target: Target, request: InsertionRequest): Promise<PageAnswer> {
  const { tabId, frameId } = target;
  if (!(await isActive(tabId))) return { kind: 'declined', reason: { code: 'target-changed', what: 'tab' } };
  try {
    const running = browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      injectImmediately: true,
      func: commitInPage,
      args: [PAGE_API, target, request, Date.now() + BEGIN_MS],
    });
    const [result] = await inTime(running, COMMIT_MS);
    return result?.result ?? { kind: 'declined', reason: { code: 'target-changed', what: 'document' } };
  } catch (error) {
    return { kind: 'declined', reason: reasonOfScriptError(error, await urlOf(tabId)) };
  }
}

/**
 * Whether the page makes other text of what was just inserted there, within half a second and without the agent's doing.
 * False too when the page has gone by then.
 */
export async function isAlteredLater({ tabId, frameId }: Target): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK_MS));
  const call = (name: string) =>
    (globalThis as unknown as Record<string, PageApi | undefined>)[name]?.isStanding() ?? true;
  const looking = browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    injectImmediately: true,
    func: call,
    args: [PAGE_API],
  });
  const [look] = await looking.catch(() => []);
  return look?.result === false;
}

/** Every frame's report. One frame that hangs must not silence the rest: then the top frame is asked alone. */
async function readFrames(tabId: number): Promise<FrameReading[]> {
  try {
    return await inject({ tabId, allFrames: true });
  } catch (error) {
    return inject({ tabId, frameIds: [0] }).catch(() => Promise.reject(error));
  }
}

async function inject(target: { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] }) {
  const running = browser.scripting.executeScript({ target, injectImmediately: true, files: [PAGE_SCRIPT] });
  const results = await inTime(running, READ_MS);
  return results.flatMap(({ frameId, result }) =>
    result ? [{ frameId, report: result as unknown as FrameReport }] : [],
  );
}

/** Runs in the page: all it needs arrives as arguments. Null when the document is new and has no script yet. */
async function commitInPage(
  name: string,
  target: Target,
  request: InsertionRequest,
  until: number,
): Promise<PageAnswer | null> {
  const api = (globalThis as unknown as Record<string, PageApi | undefined>)[name];
  return api ? api.commit(target, request, until) : null;
}

async function isActive(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.active ?? false;
}

/** The tab's address as far as the browser shows it to the extension. */
async function urlOf(tabId: number): Promise<string | undefined> {
  return (await browser.tabs.get(tabId).catch(() => null))?.url;
}

import { asParagraphs } from '../../core/insertion/as-html.ts';
import type { InsertionOutcome, PageAnswer } from '../../core/insertion/outcome.ts';
import type { ClipboardPort, PagePort } from '../../core/insertion/ports.ts';
import type { InsertionReason } from '../../core/insertion/reason.ts';
import { type InsertionRequest, normalizeRequest } from '../../core/insertion/request.ts';
import type { Target } from '../../core/insertion/target.ts';

export interface InsertionPorts {
  readonly page: PagePort;
  readonly clipboard: ClipboardPort;
}

/**
 * Inserts a text into the field the agent works in: the one that was shown as the target, else the one that is read
 * now. What can't be inserted is copied, unless the page changed under the agent's hands: then nothing is touched and
 * the agent decides anew.
 */
export async function insertText(
  { page, clipboard }: InsertionPorts,
  where: { readonly tabId: number; readonly target?: Target },
  request: InsertionRequest,
): Promise<InsertionOutcome> {
  const normal = normalizeRequest(request);
  if (normal.text === '') return { kind: 'refused', reason: { code: 'empty-text' } };
  const answer = await answerOf(page, where, normal);
  if (answer.kind === 'inserted') return answer;
  const isCopied = !isForTheAgent(answer.reason) && (await clipboard.write(copyForms(normal.text)));
  return { kind: isCopied ? 'copied' : 'refused', reason: answer.reason };
}

/** The two forms a text is copied in. */
export const copyForms = (text: string) => ({ plain: text, html: asParagraphs(text) });

async function answerOf(
  page: PagePort,
  where: { readonly tabId: number; readonly target?: Target },
  request: InsertionRequest,
): Promise<PageAnswer> {
  if (where.target) return page.commitToTarget(where.target, request);
  const reading = await page.readTarget(where.tabId);
  return reading.kind === 'target'
    ? page.commitToTarget(reading.target, request)
    : { kind: 'declined', reason: reading.reason };
}

const isForTheAgent = ({ code }: InsertionReason) => code === 'target-changed' || code === 'covered';

import type { PageAnswer } from '../../../utils/core/insertion/outcome.ts';
import { insert, modelText } from './agent.ts';
import type { Desk } from './chromium.ts';
import { checkPalette } from './palette-column.ts';
import type { Column, Row } from './row.ts';

const SINGLE = 'One line, <b>&"';
export const MULTI = 'Dear “Ms. 李”,\n\n  1) a < b && "c" <b>d</b>\n\u200Fשלום\u200E 👩‍💻 ✅\n\nlast';

/** Editors close a step of their undo history after a pause in typing; an agent who searches makes a longer one. */
const PAUSE_MS = 1200;
/** Slate and others follow a selection by a timer of 100 ms, which is late on a busy machine; nobody inserts sooner. */
export const SELECTED_MS = 400;

export interface Finding {
  readonly kind: 'exact' | 'declined' | 'wrong';
  readonly answer: PageAnswer | null;
  /** What was found instead, for `wrong`; undo steps when they were more than one. */
  readonly detail?: string;
  readonly ms?: number;
  /** From the hotkey to the first paint of the palette. */
  readonly openMs?: number;
}

type Check = (desk: Desk, row: Row) => Promise<Finding>;

/** Pages may put their own text back a moment after they took what came. */
const SECOND_THOUGHTS_MS = 400;

/** What is inserted: several lines, but one where the field holds no more. */
const textFor = ({ isOneLine }: Row) => (isOneLine ? SINGLE : MULTI);

/** What each column of the table does once the field is open and clicked. */
export const CHECKS: Readonly<Record<Column, Check>> = {
  single: (desk, row) => insertAndJudge(desk, row, SINGLE, SINGLE),
  multi: (desk, row) => insertAndJudge(desk, row, MULTI, MULTI),
  async selection(desk, row) {
    await typeAndSelect(desk);
    await pause(SELECTED_MS);
    return insertAndJudge(desk, row, textFor(row), `alpha ${textFor(row)} gamma`);
  },
  async undo(desk, row) {
    await desk.page.keyboard.type('own words:');
    await pause(PAUSE_MS);
    const before = await modelText(desk, row);
    const finding = await insertAndJudge(desk, row, textFor(row), `own words:${textFor(row)}`);
    if (finding.kind !== 'exact') return finding;
    const seen: string[] = [];
    for (let steps = 1; steps <= 12; steps++) {
      await press(desk, 'z', ['Control']);
      await pause(60);
      seen.push(await modelText(desk, row));
      if ((await modelText(desk, row)) === before)
        return steps === 1 ? finding : { ...finding, detail: `${steps} steps` };
    }
    return { ...finding, kind: 'wrong', detail: `undo gives ${JSON.stringify(seen.slice(0, 3))}` };
  },
  async caret(desk, row) {
    await desk.page.keyboard.type('ab');
    await pause(100);
    await press(desk, 'ArrowLeft');
    const finding = await insertAndJudge(desk, row, textFor(row), `a${textFor(row)}b`);
    if (finding.kind !== 'exact') return finding;
    await desk.page.keyboard.type('Z');
    const after = await judge(desk, row, finding.answer, `a${textFor(row)}Zb`);
    if (after.kind !== 'exact') return after;
    const blank = await insert(desk, { text: ' x [name] y', blank: { from: 3, to: 9 } });
    if (blank.answer.kind === 'inserted' && blank.answer.caret !== 'blank') return { ...finding, detail: 'no blank' };
    await desk.page.keyboard.type('Q');
    return judge(desk, row, blank.answer, `a${textFor(row)}Z x Q yb`);
  },
  async unfocused(desk, row) {
    await typeAndSelect(desk);
    await pause(SELECTED_MS);
    await desk.focusPanel();
    await pause(50);
    if (await desk.page.evaluate(() => document.hasFocus())) throw new Error('The panel did not take the focus.');
    const finding = await insertAndJudge(desk, row, textFor(row), `alpha ${textFor(row)} gamma`);
    if (finding.kind !== 'exact') return finding;
    // The keyboard comes back to the page without a click: typing must go on behind the text.
    await desk.focusPage();
    await pause(50);
    await desk.page.keyboard.type('Z');
    const after = await judge(desk, row, finding.answer, `alpha ${textFor(row)}Z gamma`);
    return after.kind === 'exact' ? finding : { ...after, detail: `caret: ${after.detail}` };
  },
  palette: (desk, row) => checkPalette(desk, row, typeAndSelect),
};

async function insertAndJudge(desk: Desk, row: Row, text: string, expected: string): Promise<Finding> {
  const before = await modelText(desk, row);
  const { answer, ms, isAltered } = await insert(desk, { text, blank: null });
  if (isAltered) return { kind: 'wrong', answer, ms, detail: 'said to have been altered later' };
  if (answer.kind === 'inserted') return { ...(await judge(desk, row, answer, expected)), ms };
  await pause(SECOND_THOUGHTS_MS);
  const after = await modelText(desk, row);
  if (after === before) return { kind: 'declined', answer, ms };
  return { kind: 'wrong', answer, detail: `declined, but left ${JSON.stringify(after)}` };
}

async function judge(desk: Desk, row: Row, answer: PageAnswer | null, expected: string): Promise<Finding> {
  const actual = await modelText(desk, row);
  return actual === expected ? { kind: 'exact', answer } : { kind: 'wrong', answer, detail: JSON.stringify(actual) };
}

async function typeAndSelect(desk: Desk): Promise<void> {
  await desk.page.keyboard.type('alpha beta gamma');
  // Some editors draw what was typed a moment later, and put the caret back as they do.
  await pause(100);
  for (let left = 0; left < 6; left++) await press(desk, 'ArrowLeft');
  for (let left = 0; left < 4; left++) await press(desk, 'ArrowLeft', ['Shift']);
}

async function press({ page }: Desk, key: string, held: readonly string[] = []): Promise<void> {
  for (const one of held) await page.keyboard.down(one as 'Shift');
  await page.keyboard.press(key as 'z');
  for (const one of held) await page.keyboard.up(one as 'Shift');
  await pause(10);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

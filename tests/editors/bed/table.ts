import type { Finding } from './columns.ts';
import { COLUMNS, type Column, type Row } from './row.ts';

export interface Result {
  readonly family: string;
  readonly row: Row;
  readonly cells: Partial<Record<Column, Finding>>;
}

/** Whether a row did what it says: exact where it can be, declined with the named reason where it can't. */
export const isAsExpected = ({ row, cells }: Result): boolean =>
  Object.entries(cells).every(([column, finding]) => isRight(row, column as Column, finding));

function isRight({ declines, known }: Row, column: Column, { kind, answer, detail }: Finding): boolean {
  const code = typeof declines === 'string' ? declines : declines?.[column];
  if (code) return kind === 'declined' && answer?.kind === 'declined' && answer.reason.code === code;
  // The palette shows no answer that could be asked for.
  const isKnown = known?.[column] !== undefined && (answer?.kind === 'inserted' || column === 'palette');
  return kind === 'exact' ? detail === undefined || isKnown : isKnown;
}

/** Prints rows as they come; with `isSummary` the wrong cells in full, and the counts and medians. */
export function printTable(results: readonly Result[], hasHead: boolean, isSummary = false): void {
  if (isSummary) {
    printSummary(results);
    return;
  }
  if (hasHead) console.log(['editor'.padEnd(54), ...COLUMNS.map((column) => column.padEnd(16))].join(''));
  for (const result of results) {
    const cells = COLUMNS.map((column) => drawCell(result.row, column, result.cells[column]).padEnd(16));
    console.log([`${result.family}: ${result.row.name}`.padEnd(54), ...cells].join(''));
  }
}

function drawCell(row: Row, column: Column, finding: Finding | undefined): string {
  if (!finding) return '·';
  if (!isRight(row, column, finding)) return 'WRONG';
  if (finding.answer?.kind === 'declined') return finding.answer.reason.code;
  return finding.kind === 'exact' ? (finding.detail ?? 'exact') : (row.known?.[column] ?? 'exact');
}

function printSummary(results: readonly Result[]): void {
  const findings = results.flatMap(({ family, row, cells }) =>
    Object.entries(cells).map(([column, finding]) => ({ family, row, column: column as Column, finding })),
  );
  for (const { family, row, column, finding } of findings) {
    if (isRight(row, column, finding)) continue;
    const answer =
      finding.answer?.kind === 'inserted' ? finding.answer.attempt : JSON.stringify(finding.answer ?? null);
    console.log(`\nWRONG ${family}: ${row.name}, ${column}: ${answer}\n  ${finding.detail ?? ''}`);
  }
  const times = findings.flatMap(({ finding }) => (finding.kind === 'exact' && finding.ms ? [finding.ms] : []));
  const right = findings.filter(({ row, column, finding }) => isRight(row, column, finding)).length;
  console.log(`\n${results.length} editors, ${right} of ${findings.length} cells as they should be.`);
  console.log(`Read and commit, as the panel measures it: median ${median(times).toFixed(1)} ms of ${times.length}.`);
  console.log(medianOfOpening(findings.map(({ finding }) => finding)));
}

function medianOfOpening(findings: readonly Finding[]): string {
  const times = findings.flatMap(({ openMs }) => (openMs ? [openMs] : []));
  return `Hotkey to the palette drawn: median ${median(times).toFixed(0)} ms of ${times.length}.`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

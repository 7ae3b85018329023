import type { Measured } from './measure.ts';

const NAMES = {
  cuecard: 'Cuecard',
  fuse: 'Fuse.js tuned + pinyin',
  minisearch: 'MiniSearch + pinyin',
  flexsearch: 'FlexSearch + pinyin',
  ufuzzy: 'uFuzzy + pinyin',
} as const;

const MB = 1_000_000;

/** The measurements on one corpus as a table for the terminal. */
export function formatTable(results: readonly Measured[]): string {
  const own = results.find(({ engine }) => engine === 'cuecard');
  const lines = [
    `${(results[0]?.records ?? 0).toLocaleString('en')} records`,
    `${'engine'.padEnd(24)}    p50     p95     p99 ms  × p95   first  five  build s  memory MB   keystrokes, queries`,
  ];
  for (const one of results) {
    const { all } = one.quality;
    const times = own === undefined || own.p95 === 0 ? 0 : one.p95 / own.p95;
    const sample = `${one.keystrokes} of ${one.keystrokesOf}, ${one.answered}`;
    lines.push(
      [
        NAMES[one.engine].padEnd(24),
        ...[one.p50, one.p95, one.p99].map((ms) => ms.toFixed(2).padStart(7)),
        times.toFixed(times < 10 ? 1 : 0).padStart(9),
        all.first.toFixed(3).padStart(7),
        all.five.toFixed(3).padStart(6),
        (one.buildMs / 1000).toFixed(2).padStart(8),
        (one.memory / MB).toFixed(1).padStart(10),
        `  ${sample}`,
      ].join(' '),
    );
  }
  if (own?.stored !== undefined) {
    const { bytes, text, gzip } = own.stored;
    lines.push(
      `Cuecard’s index: ${mb(bytes)} MB, of that the texts themselves ${mb(text)} MB; beyond them ${mb(bytes - text)} MB stored,` +
        ` ${mb(own.memory - text)} MB in memory, ${mb(((own.memory - text) * 10_000) / own.records)} MB per 10,000 (code and` +
        ` tables, whatever the size: ${mb(own.fixed)} MB);` +
        ` ${mb(gzip)} MB gzipped; loaded in ${(own.loadMs ?? 0).toFixed(1)} ms, then the first search ${(own.firstSearchMs ?? 0).toFixed(1)} ms.`,
    );
  }
  return lines.join('\n');
}

function mb(bytes: number): string {
  return (bytes / MB).toFixed(2);
}

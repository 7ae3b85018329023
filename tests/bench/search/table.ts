import { type EngineName, type Failed, isMeasured, type Measured, paired } from './measure.ts';

const NAMES: Record<EngineName, string> = {
  cuecard: 'Cuecard',
  fuse: 'Fuse.js tuned + pinyin',
  minisearch: 'MiniSearch + pinyin',
  flexsearch: 'FlexSearch + pinyin',
  ufuzzy: 'uFuzzy + pinyin',
};

const MB = 1_000_000;

/** The measurements on one corpus as a table for the terminal. */
export function formatTable(results: readonly (Measured | Failed)[]): string {
  const measured = results.filter(isMeasured);
  const own = measured.find(({ engine }) => engine === 'cuecard');
  const lines = [
    `${(measured[0]?.records ?? 0).toLocaleString('en')} records`,
    `${'engine'.padEnd(24)}     p50     p95     p99 ms   first   five  build s  memory MB   keystrokes, queries`,
    ...results.map((one) => (isMeasured(one) ? row(one) : `${NAMES[one.engine].padEnd(24)}     ${reason(one)}`)),
  ];
  if (own === undefined) return lines.join('\n');
  const peers = measured.filter((one) => one !== own);
  if (peers.length > 0) {
    lines.push(
      '',
      `${'on the same keystrokes'.padEnd(24)}       n   own p50   p95    peer p50     p95   × p50   × p95`,
    );
    for (const peer of peers) lines.push(comparison(own, peer));
  }
  if (own.stored !== undefined) lines.push('', indexLine(own, own.stored));
  return lines.join('\n');
}

function row(one: Measured): string {
  const { all } = one.quality;
  return [
    NAMES[one.engine].padEnd(24),
    ...[one.p50, one.p95, one.p99].map((ms) => ms.toFixed(2).padStart(7)),
    share(all.first, one.answered).padStart(10),
    share(all.five, one.answered).padStart(6),
    (one.buildMs / 1000).toFixed(2).padStart(8),
    (one.memory / MB).toFixed(1).padStart(10),
    `  ${one.keystrokes} of ${one.keystrokesOf}${one.isCut ? ' (the last was stopped and took longer)' : ''}, ${one.answered}`,
  ].join(' ');
}

/** Of no answers there is no share. */
const share = (value: number, answered: number): string => (answered === 0 ? '–' : value.toFixed(3));

function reason({ failed, ms }: Failed): string {
  const seconds = `${(ms / 1000).toFixed(0)} s`;
  return failed === 'build' ? `no index within its budget (stopped after ${seconds})` : `its page crashed (${seconds})`;
}

function comparison(own: Measured, peer: Measured): string {
  const { n, own: mine, peer: theirs, times } = paired(own, peer);
  return [
    NAMES[peer.engine].padEnd(24),
    String(n).padStart(7),
    ...[mine.p50, mine.p95].map((ms) => ms.toFixed(2).padStart(8)),
    ...[theirs.p50, theirs.p95].map((ms) => ms.toFixed(2).padStart(9)),
    ...[times.p50, times.p95].map((ratio) => ratio.toFixed(ratio < 10 ? 1 : 0).padStart(7)),
  ].join(' ');
}

function indexLine(own: Measured, { bytes, text, gzip }: NonNullable<Measured['stored']>): string {
  return (
    `Cuecard’s index: ${mb(bytes)} MB, of that the texts themselves ${mb(text)} MB; beyond them ${mb(bytes - text)} MB stored,` +
    ` ${mb(own.memory - text)} MB in memory, ${mb(((own.memory - text) * 10_000) / own.records)} MB per 10,000 (code and` +
    ` tables, whatever the size: ${mb(own.fixed)} MB);` +
    ` ${mb(gzip)} MB gzipped; loaded in ${(own.loadMs ?? 0).toFixed(1)} ms, then the first search ${(own.firstSearchMs ?? 0).toFixed(1)} ms.`
  );
}

/** The keystrokes that took Cuecard longest, longest first. */
export function formatSlowest({ taken }: Measured, count: number): string {
  const slowest = taken.toSorted((a, b) => b[2] - a[2]).slice(0, count);
  return ['slowest keystrokes', ...slowest.map(([typed, , ms]) => `${ms.toFixed(2).padStart(8)} ms  ${typed}`)].join(
    '\n',
  );
}

function mb(bytes: number): string {
  return (bytes / MB).toFixed(2);
}

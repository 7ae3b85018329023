import { compilePackFolder } from '../../scripts-library/tools/compile-library.ts';
import { STANDARD_PACK } from '../../scripts-library/tools/standard-pack.ts';
import { createLinter } from '../../utils/core/lint/linter.ts';
import { type NeverEntry, neverEntries } from '../../utils/core/lint/never-entries.ts';
import { createLibrary } from '../../utils/core/pack/library.ts';

/** How the never-say lint grows with the text and with the list: `npm run bench:lint`. Figures, not limits. */

const SENTENCE = '客户说昨天收到的耳机没有声音，已经换过电池。I have noted the order and will call back by Friday. ';

const standard = neverEntries(createLibrary([JSON.parse(compilePackFolder(STANDARD_PACK))]));

/** The bundled phrases and as many made ones as the list needs; none of the made ones stands in the text. */
function listOf(size: number): NeverEntry[] {
  const model = standard[0] as NeverEntry;
  const made = Array.from({ length: Math.max(0, size - standard.length) }, (_, index) => ({
    ...model,
    phrase: `客户 ${index.toString(36)} never ${(index * 7919).toString(36)} 耳机`,
  }));
  return [...standard, ...made].slice(0, size);
}

/** Median of several runs, in milliseconds. */
function median(run: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return times.sort((a, b) => a - b)[7] as number;
}

console.log('phrases  characters  compile ms  lint ms  ns/character');
for (const size of [standard.length, 5_000, 20_000]) {
  const list = listOf(size);
  const compile = median(() => createLinter(list));
  const lint = createLinter(list);
  for (const length of [1_000, 5_000, 20_000, 80_000]) {
    const text = SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
    const time = median(() => lint(text));
    const cells = [size, length, compile.toFixed(1), time.toFixed(2), ((time * 1e6) / length).toFixed(0)];
    console.log(cells.map((cell, at) => String(cell).padStart([7, 10, 10, 7, 12][at] ?? 0)).join('  '));
  }
}

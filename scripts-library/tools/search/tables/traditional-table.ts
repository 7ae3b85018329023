import { writeGaps, writeNumber, zigzag } from '../../../../utils/core/search/small-numbers.ts';
import { usualCharacters } from './usual-characters.ts';

/** utils/core/search/tables/traditional.ts as text: pairs whose simplified side has readings. */
export async function traditionalTable(): Promise<string> {
  const known = new Set(await usualCharacters());
  const { default: source } = await import(
    new URL('../../../../node_modules/opencc-js/dist/esm-lib/dict/TSCharacters.js', import.meta.url).href
  );
  const pairs = (source as string)
    .split('|')
    .map((entry) => entry.split(' '))
    .filter(([from, to]) => from?.length === 1 && to?.length === 1 && from !== to)
    .map(([from, to]) => [from?.charCodeAt(0) ?? 0, to?.charCodeAt(0) ?? 0] as const)
    .filter(([from, to]) => from >= 0x4e00 && from <= 0x9fff && known.has(to) && !known.has(from))
    .sort((a, b) => a[0] - b[0]);
  const targets = [...new Set(pairs.map(([, to]) => to))].sort((a, b) => a - b);
  let last = 0;
  const steps = pairs.map(([, to]) => {
    const place = targets.indexOf(to);
    const step = zigzag(place - last);
    last = place;
    return writeNumber(step);
  });
  return `// Written by scripts-library/tools/search-tables.ts: change that, not this.
/** Traditional characters: distances from 0x4dff on. */
export const TRADITIONAL =
  '${writeGaps(
    pairs.map(([from]) => from),
    0x4dff,
  )}';
/** Their simplified characters, each once: distances from 0x4dff on. */
export const SIMPLIFIED =
  '${writeGaps(targets, 0x4dff)}';
/** For each traditional character the step from the last one’s place in SIMPLIFIED, zigzag. */
export const STEPS =
  '${steps.join('')}';
`;
}

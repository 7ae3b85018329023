import { pinyin } from 'pinyin-pro';
import { writeGaps, writeNumber } from '../../../../utils/core/search/small-numbers.ts';
import { usualCharacters } from './usual-characters.ts';

/** Readings in daily use that pinyin-pro's word list does not show twice. */
const SECOND_READINGS: Record<string, string[]> = {
  了: ['le'],
  谁: ['shei'],
  地: ['de'],
  粘: ['zhan'],
  单: ['shan'],
  盛: ['cheng'],
  熟: ['shou'],
  种: ['chong'],
};

const INITIALS = ['zh', 'ch', 'sh', ...'bpmfdtnlgkhjqxrzcsyw'];

/** utils/core/search/tables/readings.ts as text. */
export async function readingTable(): Promise<string> {
  const units = await usualCharacters();
  const primary = units.map((unit) => bare(pinyin(String.fromCharCode(unit), { toneType: 'none', v: true })));
  const counts = new Map<string, Map<string, number>>();
  for (const syllable of primary) {
    const [initial, final] = cut(syllable);
    const finals = counts.get(initial) ?? new Map<string, number>();
    finals.set(final, (finals.get(final) ?? 0) + 1);
    counts.set(initial, finals);
  }
  const second = await secondReadings(units, primary);
  for (const syllable of second.flatMap(([, readings]) => readings)) {
    const [initial, final] = cut(syllable);
    const finals = counts.get(initial) ?? new Map<string, number>();
    finals.set(final, finals.get(final) ?? 0);
    counts.set(initial, finals);
  }
  const initials = [...counts.keys()].sort();
  const ranked = new Map(
    initials.map((initial) => [
      initial,
      [...(counts.get(initial) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([final]) => final),
    ]),
  );
  const table = initials.map((initial) => `${initial}:${ranked.get(initial)?.join(',')}`).join(' ');
  const initialStream = primary.map((s) => writeNumber(initials.indexOf(cut(s)[0]))).join('');
  const finalStream = primary.map((s) => writeNumber((ranked.get(cut(s)[0]) ?? []).indexOf(cut(s)[1]))).join('');
  const extra = second.map(([char, readings]) => `${char}${readings.join(',')}`).join(' ');
  return `// Written by scripts-library/tools/search-tables.ts: change that, not this.
/** Syllables by initial; finals of one initial by falling frequency. */
export const SYLLABLES =
  '${table}';
/** Characters that have readings: distances from 0x4dff on. */
export const CHARACTERS =
  '${writeGaps(units, 0x4dff)}';
/** For each character the number of its initial in SYLLABLES. */
export const INITIALS =
  '${initialStream}';
/** For each character the rank of its final among those of the initial. */
export const FINALS =
  '${finalStream}';
/** Characters with further readings. */
export const SECOND_READINGS =
  '${extra}';
`;
}

async function secondReadings(units: number[], primary: string[]): Promise<[string, string[]][]> {
  const seen = new Map<string, number>();
  for (const number of [2, 3, 4]) {
    const { default: words } = await import(`pinyin-pro/dist/esm/data/dict${number}.mjs`);
    for (const [word, reading] of Object.entries(words as Record<string, string>)) {
      const syllables = reading.split(' ').map(bare);
      [...word].forEach((char, at) => {
        const key = `${char}${syllables[at]}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      });
    }
  }
  const result: [string, string[]][] = [];
  units.forEach((unit, at) => {
    const char = String.fromCharCode(unit);
    const all = pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true }).map(bare);
    const used = all.filter((syllable) => (seen.get(char + syllable) ?? 0) >= 2);
    const kept = new Set([...used, ...(SECOND_READINGS[char] ?? [])]);
    kept.delete(primary[at] ?? '');
    if (kept.size > 0) result.push([char, [...kept].slice(0, 2)]);
  });
  return result;
}

/** A syllable without its tone; ü is v. */
function bare(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');
}

function cut(syllable: string): [initial: string, final: string] {
  const initial = INITIALS.find((one) => syllable.startsWith(one) && syllable.length > one.length) ?? '';
  return [initial, syllable.slice(initial.length)];
}

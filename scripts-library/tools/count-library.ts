import { eachWording } from '../../utils/core/script/each-wording.ts';
import { LOCALES, type Locale } from '../../utils/core/script/locale.ts';
import type { SourcedRecord } from '../rules/library.ts';

/** What a pack holds in one language. */
export interface LibraryCounts {
  scripts: number;
  wordings: number;
  written: number;
  flows: number;
  never: number;
  tags: number;
  asked: number;
  playbooks: number;
  states: number;
  cards: number;
}

/** Counts what is there to be found, said and looked up, language by language. */
export function countLibrary(entries: readonly SourcedRecord[]): Record<Locale, LibraryCounts> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, countLocale(entries, locale)])) as Record<
    Locale,
    LibraryCounts
  >;
}

function countLocale(entries: readonly SourcedRecord[], locale: Locale): LibraryCounts {
  const counts: LibraryCounts = {
    scripts: 0,
    wordings: 0,
    written: 0,
    flows: 0,
    never: 0,
    tags: 0,
    asked: 0,
    playbooks: 0,
    states: 0,
    cards: 0,
  };
  for (const { record } of entries) {
    if (record.texts[locale] === undefined) continue;
    if (record.type === 'playbook') counts.playbooks += 1;
    if (record.type === 'state') counts.states += 1;
    if (record.type === 'card') counts.cards += 1;
    const text = record.type === 'script' ? record.texts[locale] : undefined;
    if (record.type !== 'script' || text === undefined) continue;
    const wordings = eachWording(record).filter((placed) => placed.locale === locale);
    counts.scripts += 1;
    counts.wordings += wordings.length;
    counts.written += wordings.filter(({ wording }) => wording.send !== undefined).length;
    counts.flows += record.flow === undefined ? 0 : 1;
    counts.never += text.never.length;
    counts.tags += text.tags.length;
    counts.asked += text.asked.length;
  }
  return counts;
}

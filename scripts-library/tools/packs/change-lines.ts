import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import type { PackChanges } from '../../../utils/core/update/changes/diff-packs.ts';
import type { WordChange } from '../../../utils/core/update/changes/diff-words.ts';
import { textFields } from '../../../utils/core/update/changes/text-fields.ts';

const MARKS = { added: '+', removed: '-', changed: '~' } as const;

/**
 * Changes as text for a terminal, with hidden characters made visible. `after`: the records as they are now, so that a
 * new one is shown with all its words: nobody should have to approve what they have not read.
 */
export function changeLines({ added, removed, changed, records }: PackChanges, after: readonly PackRecord[]): string[] {
  const sum = `${added} added, ${removed} removed, ${changed} changed`;
  const lines = records.flatMap(({ kind, type, id, isLocked, fields }) => [
    `${MARKS[kind]} ${type} ${id}${isLocked ? ' (locked)' : ''}`,
    ...fields.map(({ path, words }) => `    ${visible(path)}: ${words.map(marked).join('')}`),
    ...(kind === 'added' ? wordsOf(after.find((record) => record.type === type && record.id === id)) : []),
  ]);
  return [...lines, sum];
}

const wordsOf = (record: PackRecord | undefined): string[] =>
  [...textFields(record)]
    .filter(([path]) => path !== 'type' && path !== 'id')
    .map(([path, text]) => `    ${visible(path)}: ${visible(text)}`);

function marked({ kind, text }: WordChange): string {
  if (kind === 'removed') return `[-${visible(text)}-]`;
  return kind === 'added' ? `{+${visible(text)}+}` : visible(text);
}

/** Characters that draw nothing or turn the line round are written as their numbers. */
const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );

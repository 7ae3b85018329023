import type { PackChanges } from '../../../utils/core/update/changes/diff-packs.ts';
import type { WordChange } from '../../../utils/core/update/changes/diff-words.ts';

const MARKS = { added: '+', removed: '-', changed: '~' } as const;

/** Changes as text for a terminal, with hidden characters made visible. */
export function changeLines({ added, removed, changed, records }: PackChanges): string[] {
  const sum = `${added} added, ${removed} removed, ${changed} changed`;
  const lines = records.flatMap(({ kind, type, id, isLocked, fields }) => [
    `${MARKS[kind]} ${type} ${id}${isLocked ? ' (locked)' : ''}`,
    ...fields.map(({ path, words }) => `    ${visible(path)}: ${words.map(marked).join('')}`),
  ]);
  return [...lines, sum];
}

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

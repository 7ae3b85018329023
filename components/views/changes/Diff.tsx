import type { ComponentChildren } from 'preact';
import { hiddenCharacters } from '../../../utils/core/pack/hidden-characters.ts';
import type { Locale } from '../../../utils/core/script/locale.ts';
import type { WordChange } from '../../../utils/core/update/changes/diff-words.ts';
import { useStrings } from '../../app-context.ts';

interface DiffProps {
  readonly words: readonly WordChange[];
  readonly lang: Locale | undefined;
}

/** A text with what went struck out and what came underlined; screen readers are told which is which. */
export function Diff({ words, lang }: DiffProps) {
  const t = useStrings();
  return (
    <p class="diff" lang={lang}>
      {words.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{visible(text)}</span>;
        return kind === 'removed' ? (
          <del key={key} title={t.packs.changes.deleted}>
            {visible(text)}
          </del>
        ) : (
          <ins key={key} title={t.packs.changes.inserted}>
            {visible(text)}
          </ins>
        );
      })}
    </p>
  );
}

/** The text with every character that cannot be seen drawn as its number: nothing hides in a review. */
function visible(text: string): ComponentChildren {
  const hidden = hiddenCharacters(text);
  if (hidden.length === 0) return text;
  const pieces: ComponentChildren[] = [];
  let from = 0;
  for (const { offset, codePoint } of hidden) {
    pieces.push(text.slice(from, offset), <span class="hidden-character">{codePoint}</span>);
    from = offset + String.fromCodePoint(text.codePointAt(offset) ?? 0).length;
  }
  return [...pieces, text.slice(from)];
}

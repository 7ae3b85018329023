import { useMemo } from 'preact/hooks';
import { diffWords } from '../../utils/core/update/changes/diff-words.ts';
import { useStrings } from '../app-context.ts';

interface WordDiffProps {
  readonly before: string;
  readonly after: string;
  readonly lang: string;
}

/** What is different in a text, word by word: what went is struck out, what came is underlined. */
export function WordDiff({ before, after, lang }: WordDiffProps) {
  const t = useStrings();
  const words = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <p class="word-diff written" lang={lang}>
      {words.map(({ kind, text }, index) => {
        // Words of one comparison never change places, so their index names them.
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={index}>
            <span class="visually-hidden">{kind === 'removed' ? t.ownWords.removedWord : t.ownWords.addedWord}</span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

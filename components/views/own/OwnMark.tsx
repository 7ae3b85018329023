import { useApp, useStrings } from '../../app-context.ts';

/** Says that a script is in the agent's own words, or wholly their own; nothing for a pack's own words. */
export function OwnMark({ routeKey }: { readonly routeKey: string }) {
  const app = useApp();
  const t = useStrings();
  const mark = app.ownWords.mark(routeKey);
  if (mark === null) return null;
  return (
    <span class="badge own-mark" title={mark === 'words' ? t.ownWords.markMeans : t.ownWords.ownScriptMeans}>
      {mark === 'words' ? t.ownWords.mark : t.ownWords.ownScript}
    </span>
  );
}

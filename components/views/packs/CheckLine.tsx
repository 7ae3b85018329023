import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { when } from '../../ui/when.ts';
import { outcomeSentences } from './outcome-sentences.ts';

/** The button that looks for news, what the last look brought, and when the next one comes. */
export function CheckLine() {
  const app = useApp();
  const t = useStrings();
  const { checks, installed } = app.packs;
  const locale = app.uiLocale.value;
  const state = checks.state.value;
  const last = checks.last.value;
  const nextAt = checks.nextAt.value;
  const hasSources = installed.value?.repositories.some(({ sources }) => sources.length > 0) ?? false;
  if (installed.value && !hasSources && app.packs.rules.value.rootSha256 === undefined) {
    return installed.value.repositories.length === 0 ? <p class="muted">{t.packs.noSources}</p> : null;
  }
  return (
    <section class="check-line">
      <button type="button" disabled={state !== 'idle'} onClick={() => void checks.check(true)}>
        <Icon name="again" /> {state === 'checking' ? t.packs.checking : t.packs.checkNow}
      </button>
      <div role="status">
        {state === 'waiting' && <p>{t.packs.waitingForRules}</p>}
        {state === 'checking' && <progress aria-label={t.packs.checking} />}
        {state === 'idle' &&
          last &&
          outcomeSentences(last.outcome, t).map(({ text, isBad }) => (
            <p key={text} class={isBad ? 'problem' : ''}>
              {text}
            </p>
          ))}
      </div>
      {nextAt !== null && nextAt > app.now() && <p class="muted">{t.packs.nextAt(when(nextAt, app.now(), locale))}</p>}
    </section>
  );
}

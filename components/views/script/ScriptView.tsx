import { entryOf, findById, textIn } from '../../../utils/core/pack/library.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FlowPanel } from '../flow/FlowPanel.tsx';
import { FlowStarter } from '../flow/FlowStarter.tsx';
import { GoneMessage } from '../GoneMessage.tsx';
import { ConflictBanner } from '../own/ConflictBanner.tsx';
import { EditButton } from '../own/EditButton.tsx';
import { OwnMark } from '../own/OwnMark.tsx';
import { ComplaintStarter } from './ComplaintStarter.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NeverSay } from './NeverSay.tsx';
import { SayParts } from './SayParts.tsx';
import { ScriptActions } from './ScriptActions.tsx';
import { SendText } from './SendText.tsx';
import { WordingBar } from './WordingBar.tsx';

interface ViewProps {
  readonly routeKey: string;
}

/** A script at arm's length: what to say, what to send, what never to say. */
export function ScriptView({ routeKey }: ViewProps) {
  const app = useApp();
  const t = useStrings();
  const library = app.library.value;
  const reading = app.reading.value;
  const entry = library && entryOf(library, routeKey, 'script');
  if (!library || !entry || reading?.key !== routeKey) return <GoneMessage />;
  const { record, packId } = entry;
  const { text, locale, wording, wordingKey } = reading;
  const category = findById(library, 'category', record.category, packId);
  const categoryText = category && textIn(category.record.texts, app.uiLocale.value);
  const isFlowing = app.flow.running.value?.key === routeKey;
  const isFavourite = app.usage.favourites.value.has(routeKey);
  return (
    <article class="script" data-wording={wordingKey}>
      <header class="script-head">
        <h1 lang={locale}>{text.title}</h1>
        <div class="head-tools">
          <LanguageSwitch record={record} />
          <EditButton routeKey={routeKey} />
          <button
            type="button"
            class="quiet star"
            aria-pressed={isFavourite}
            title={isFavourite ? t.script.unfavourite : t.script.favourite}
            aria-label={isFavourite ? t.script.unfavourite : t.script.favourite}
            onClick={() => app.usage.toggleFavourite(routeKey)}
          >
            <Icon name="star" filled={isFavourite} />
          </button>
        </div>
        <p class="muted">
          {categoryText && <span lang={categoryText.locale}>{categoryText.text.title}</span>}
          {record.shortcut && <kbd>{record.shortcut}</kbd>}
          <OwnMark routeKey={routeKey} />
        </p>
        {text.when !== text.title && (
          <p class="when" lang={locale} title={text.when}>
            {text.when}
          </p>
        )}
      </header>
      <ConflictBanner routeKey={routeKey} />
      <WordingBar packId={packId} />
      {record.flow && <FlowStarter routeKey={routeKey} />}
      {record.category === 'complaint' && <ComplaintStarter />}
      {isFlowing ? <FlowPanel /> : <SayParts parts={wording.say} locale={locale} />}
      {wording.send !== undefined && <SendText text={wording.send} locale={locale} />}
      <NeverSay entries={text.never} locale={locale} />
      <ScriptActions />
    </article>
  );
}

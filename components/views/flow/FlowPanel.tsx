import { sayPart } from '../../../utils/core/script/script-words.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SayPartView } from '../script/SayPartView.tsx';
import { Countdown } from './Countdown.tsx';
import { FlowAnnouncer } from './FlowAnnouncer.tsx';

/** A timed flow on its way: the words of now, the clock, and what comes next. */
export function FlowPanel() {
  const app = useApp();
  const t = useStrings();
  const reading = app.reading.value;
  const view = app.flow.view.value;
  if (!reading || !view) return null;
  const { locale, text, wording } = reading;
  const labelOf = (id: string | undefined) => (id === undefined ? '' : (text.steps?.[id] ?? id));
  const part = view.step?.say === undefined ? undefined : sayPart(wording, view.step.say);
  const next = view.next === 'again' ? t.flow.nextAgain : view.next === 'end' ? t.flow.nextEnd : labelOf(view.next.id);
  return (
    <section
      class="flow"
      aria-label={t.flow.step(view.place, view.places)}
      data-step={view.step?.id}
      data-phase={view.phase}
    >
      <header class="flow-head">
        <div>
          <p class="muted">
            {t.flow.step(view.place, view.places)}
            {view.phase === 'speaking' && !view.outcome && ` · ${t.flow.speaking}`}
            {view.rounds > 1 && ` · ${t.flow.round(view.round, view.rounds)}`}
          </p>
          <h2 lang={locale}>{labelOf(view.step?.id)}</h2>
        </div>
        <Countdown view={view} />
      </header>
      {part && <SayPartView part={{ text: part.text }} locale={locale} isStep={false} />}
      {view.outcome ? (
        <p class="flow-ended">{t.flow.ended[view.outcome]}</p>
      ) : (
        <p class="muted">
          {t.flow.next} <Icon name="open" /> <span lang={locale}>{next}</span>
        </p>
      )}
      <div class="action-row">
        {view.outcome ? (
          <button type="button" onClick={() => app.flow.start(reading.key)}>
            <Icon name="again" /> {t.flow.again}
          </button>
        ) : (
          <>
            <button type="button" class="primary" onClick={() => app.flow.act('answered')}>
              {t.flow.answered} <kbd>A</kbd>
            </button>
            {view.canGoOn && (
              <button type="button" onClick={() => app.flow.act('next')}>
                {view.phase === 'speaking' ? t.flow.said : t.flow.goOn} <kbd>→</kbd>
              </button>
            )}
            {view.length !== null && (
              <>
                <button type="button" onClick={() => app.flow.act(view.isPaused ? 'resume' : 'pause')}>
                  {view.isPaused ? t.flow.resume : t.flow.pause} <kbd>P</kbd>
                </button>
                <button type="button" onClick={() => app.flow.act('restart')}>
                  {t.flow.restart} <kbd>R</kbd>
                </button>
              </>
            )}
          </>
        )}
        {view.canGoBack && (
          <button type="button" onClick={() => app.flow.act('back')}>
            {t.flow.back} <kbd>←</kbd>
          </button>
        )}
      </div>
      <FlowAnnouncer labelOf={labelOf} />
    </section>
  );
}

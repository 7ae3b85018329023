import { useEffect, useState } from 'preact/hooks';
import type { CallRecord } from '../utils/core/call/call-record.ts';
import { callLength, callState } from '../utils/core/call/call-state.ts';
import { customerName } from '../utils/core/call/customer-name.ts';
import { findById, textIn } from '../utils/core/pack/library.ts';
import { useApp, useStrings } from './app-context.ts';
import { Icon } from './ui/Icon.tsx';

/** Always there, so that nothing jumps when a call begins. Who is being helped: name, type, state of the moment, length of the call; several calls as a row to choose from. */
export function CallBar() {
  const app = useApp();
  const t = useStrings();
  const { calls } = app.calls.desk.value;
  const active = app.calls.active.value;
  const { wording, moment } = app.customer.customer.value;
  const library = app.library.value;
  const state = moment && library ? findById(library, 'state', moment) : undefined;
  return (
    <section class="call-bar" aria-label={t.call.label}>
      {calls.length > 1 && (
        <div class="call-tabs" role="group" aria-label={t.call.calls}>
          {calls.map((call) => (
            <button
              type="button"
              key={call.id}
              aria-pressed={call.id === active?.id}
              onClick={() => app.calls.calls.activate(call.id)}
            >
              <CallName call={call} />
            </button>
          ))}
        </div>
      )}
      <div class="call-row">
        <button
          type="button"
          class="quiet call-name"
          aria-keyshortcuts="Alt+C"
          onClick={() => app.navigation.go({ view: 'customer' })}
        >
          <Icon name="person" /> {active ? <CallName call={active} /> : <span class="muted">{t.call.nobody}</span>}
        </button>
        {wording !== 'neutral' && (
          <button type="button" class={`tag type-${wording}`} onClick={() => app.navigation.go({ view: 'types' })}>
            {t.common.wordings[wording]}
          </button>
        )}
        {state && (
          <button type="button" class="tag" onClick={() => app.navigation.go({ view: 'state', key: state.key })}>
            {textIn(state.record.texts, app.uiLocale.value).text.title}
          </button>
        )}
        {active && (
          <>
            <CallClock call={active} />
            <button type="button" class="call-end" title={`${t.call.end} (Alt+E)`} onClick={() => app.endCall()}>
              {t.call.endShort}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function CallName({ call }: { readonly call: CallRecord }) {
  const app = useApp();
  const t = useStrings();
  const name = customerName(callState(call).values, app.contentLocale.value);
  return name === '' ? <span class="muted">{t.call.unnamed}</span> : <span>{name}</span>;
}

/** Minutes and seconds since the call began; drawn anew each second, reckoned from its beginning. */
function CallClock({ call }: { readonly call: CallRecord }) {
  const app = useApp();
  const t = useStrings();
  const [length, setLength] = useState(() => callLength(call, app.now()));
  useEffect(() => {
    const look = () => setLength(callLength(call, app.now()));
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [call, app]);
  const seconds = Math.floor(length / 1000);
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <span class="call-clock" role="timer" aria-live="off" aria-label={t.call.length}>
      {shown}
    </span>
  );
}

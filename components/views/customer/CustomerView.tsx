import { entriesOf, textIn } from '../../../utils/core/pack/library.ts';
import { WORDING_KEYS } from '../../../utils/core/script/wording.ts';
import { BUILTIN_SLOTS } from '../../../utils/core/slots/builtin-slots.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { SlotField } from '../script/SlotField.tsx';
import { PasteLine } from './PasteLine.tsx';

/** Slots of a customer in the order an agent learns them; the rest follow. */
const FIRST = ['surname', 'honorific', 'phone', 'order', 'product', 'issue', 'deadline'];
const CALL_SLOTS = BUILTIN_SLOTS.filter(({ source }) => source === 'call').map(({ name }) => name);
const SLOTS = [...FIRST, ...CALL_SLOTS.filter((name) => !FIRST.includes(name))];

/** Everything that is known of the customer of this call; all of it may stay empty. */
export function CustomerView() {
  const app = useApp();
  const t = useStrings();
  const { wording, moment } = app.customer.customer.value;
  const library = app.library.value;
  const states = library ? entriesOf(library, 'state') : [];
  const callId = app.calls.active.value?.id ?? 'none';
  return (
    <div class="customer">
      <h1>{t.call.label}</h1>
      <p class="muted">{t.call.hint}</p>
      <section class="fields">
        <h2>{t.call.type}</h2>
        <div class="wording-row">
          <Segmented
            label={t.call.type}
            value={wording}
            choices={WORDING_KEYS.map((value, index) => ({
              value,
              label: t.common.wordings[value],
              hint: `Alt+${index}`,
              className: `type-${value}`,
            }))}
            onChoose={(next) => app.customer.setWording(next)}
          />
        </div>
        <h2>{t.call.moment}</h2>
        <div class="chips">
          {states.map(({ key, record }) => {
            const { text, locale } = textIn(record.texts, app.uiLocale.value);
            const isChosen = record.id === moment;
            return (
              <button
                type="button"
                key={key}
                class="chip"
                lang={locale}
                aria-pressed={isChosen}
                onClick={() => app.customer.setMoment(isChosen ? null : record.id)}
              >
                {text.title}
              </button>
            );
          })}
        </div>
      </section>
      <section class="fields">
        <h2>{t.call.fields}</h2>
        <PasteLine />
        {SLOTS.map((slot, index) => (
          <div class="slot-row" key={slot}>
            <span aria-hidden="true">{app.slots.label(slot)}</span>
            <SlotField slot={slot} isFirst={index === 0} />
          </div>
        ))}
      </section>
      <div class="action-row">
        <button type="button" onClick={() => app.startCall()}>
          {t.call.start} <kbd>Alt+B</kbd>
        </button>
        {callId !== 'none' && (
          <button type="button" onClick={() => app.endCall()}>
            {t.call.end} <kbd>Alt+E</kbd>
          </button>
        )}
      </div>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';

/** What the settings say of old notes and calls; where they go with the shift, the button that ends it. */
export function EndOfShift() {
  const app = useApp();
  const t = useStrings();
  const [isAsked, setAsked] = useState(false);
  const days = app.settings.settings.value.noteRetentionDays;
  return (
    <section class="shift" aria-labelledby="shift-title">
      <h2 id="shift-title">{t.today.shift}</h2>
      <p>{days === 0 ? t.today.clears : t.today.keeps(days)}</p>
      {days === 0 && !isAsked && (
        <button type="button" onClick={() => setAsked(true)}>
          {t.today.endShift}
        </button>
      )}
      {days === 0 && isAsked && (
        <div class="form-buttons" role="alert">
          <button
            type="button"
            class="primary"
            onClick={() => {
              setAsked(false);
              void app.today.endShift();
            }}
          >
            {t.today.deleteNow}
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            {t.promises.cancel}
          </button>
        </div>
      )}
      {days > 0 && (
        <button type="button" class="link" onClick={() => app.navigation.go({ view: 'settings' })}>
          {t.today.changeDays}
        </button>
      )}
    </section>
  );
}

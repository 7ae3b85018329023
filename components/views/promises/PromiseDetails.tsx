import { dueInWords, instantInWords } from '../../../utils/core/call/due-words.ts';
import { type CallPromise, isOpen } from '../../../utils/core/call/promise.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { ExtendForm } from './ExtendForm.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { closingOf, titleOf } from './promise-words.ts';
import { ReasonForm } from './ReasonForm.tsx';

export type PromiseDeedForm = 'done' | 'extend' | 'handOver' | 'withdraw';

interface PromiseDetailsProps {
  readonly promise: CallPromise;
  /** Which form is open. */
  readonly form: PromiseDeedForm | null;
  readonly onForm: (form: PromiseDeedForm | null) => void;
}

const KEYS: Partial<Record<PromiseDeedForm, string>> = { done: 'D', extend: 'E', handOver: 'H' };

/** All that is known of a promise, and what can be done about it. */
export function PromiseDetails({ promise, form, onForm }: PromiseDetailsProps) {
  const app = useApp();
  const t = useStrings();
  return (
    <div class="promise-details">
      <History promise={promise} />
      {form === null && <Deeds promise={promise} onForm={onForm} />}
      {form === 'extend' && <ExtendForm promise={promise} onClose={() => onForm(null)} />}
      {form === 'handOver' && <HandOverForm promise={promise} onClose={() => onForm(null)} />}
      {(form === 'done' || form === 'withdraw') && (
        <ReasonForm promise={promise} deed={form} onClose={() => onForm(null)} />
      )}
      {!isOpen(promise) && (
        <button type="button" onClick={() => void app.promises.reopen(promise)}>
          {t.promises.reopen}
        </button>
      )}
    </div>
  );
}

function Deeds({ promise, onForm }: Omit<PromiseDetailsProps, 'form'>) {
  const t = useStrings();
  if (!isOpen(promise)) return null;
  return (
    <div class="form-buttons">
      {(['done', 'extend', 'handOver', 'withdraw'] as const).map((deed) => (
        <button
          type="button"
          key={deed}
          class={deed === 'done' ? 'primary' : deed === 'withdraw' ? 'quiet' : undefined}
          aria-keyshortcuts={KEYS[deed]}
          onClick={() => onForm(deed)}
        >
          {t.promises[deed]} {KEYS[deed] && <kbd>{KEYS[deed]}</kbd>}
        </button>
      ))}
    </div>
  );
}

function History({ promise }: { readonly promise: CallPromise }) {
  const app = useApp();
  const t = useStrings();
  const now = app.promises.now.value;
  const locale = app.uiLocale.value;
  const { state, owner, madeAt, extensions, kind, label } = promise;
  const handOvers = app.promises.all.value.filter(
    (other) => other.kind === 'handover' && other.matter === promise.matter && other.id !== promise.id,
  );
  return (
    <ul class="promise-history">
      {kind === 'handover' && <li>{label}</li>}
      {state.kind !== 'open' && (
        <li>
          {closingOf(promise, now, locale, t)}
          {state.reason && t.promises.because(state.reason)}
        </li>
      )}
      {extensions.map(({ at, from, reason }) => (
        <li key={at}>{t.promises.movedFrom(instantInWords(from, now, locale), reason)}</li>
      ))}
      {handOvers.map((other) => (
        <li key={other.id}>
          {[
            titleOf(other, t),
            other.label,
            t.promises.by(dueInWords(other, now, locale)),
            closingOf(other, now, locale, t),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </li>
      ))}
      <li class="muted">
        {owner && <span title={t.promises.ownerHint}>{t.promises.owner(owner)} · </span>}
        {t.promises.made(instantInWords(madeAt, now, locale))}
      </li>
    </ul>
  );
}

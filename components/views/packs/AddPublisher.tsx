import { useEffect, useState } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';
import { ConfirmPublisher } from './ConfirmPublisher.tsx';

/** Follows a publisher by address; whoever is new is confirmed by two groups of the fingerprint. */
export function AddPublisher({ mayAdd }: { readonly mayAdd: boolean }) {
  const app = useApp();
  const t = useStrings();
  const [address, setAddress] = useState('');
  const { joining, add, cancel } = app.packs.publishers;
  const state = joining.value;
  const isJoined = state.kind === 'joined';
  // What was said about an address is said once; whoever comes back later begins anew.
  useEffect(
    () => () => {
      if (['joined', 'refused'].includes(joining.peek().kind)) cancel();
    },
    [joining, cancel],
  );
  useEffect(() => {
    if (isJoined) setAddress('');
  }, [isJoined]);
  if (state.kind === 'confirm') return <ConfirmPublisher groups={state.groups} isWrong={state.isWrong} />;
  return (
    <>
      {mayAdd && (
        <section class="fields">
          <h2>{t.packs.add}</h2>
          <form
            class="field"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void add(address);
            }}
          >
            <label for="pack-address">{t.packs.address}</label>
            <div class="pack-add">
              <input
                id="pack-address"
                type="url"
                inputMode="url"
                autocomplete="off"
                spellcheck={false}
                placeholder={t.packs.addressExample}
                value={address}
                onInput={(event) => setAddress(event.currentTarget.value)}
              />
              <button type="submit" disabled={state.kind === 'asking' || address.trim() === ''}>
                {t.packs.addButton}
              </button>
            </div>
            <p class="muted">{t.packs.addMeans}</p>
          </form>
        </section>
      )}
      <div role="status">
        {state.kind === 'asking' && (
          <p>
            {t.packs.asking} <progress aria-label={t.packs.asking} />
          </p>
        )}
        {state.kind === 'refused' && <p class="problem">{t.packs.joinProblems[state.problem]}</p>}
        {isJoined && <p>{t.packs.joined}</p>}
      </div>
    </>
  );
}

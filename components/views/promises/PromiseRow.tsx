import { type CallPromise, isOpen } from '../../../utils/core/call/promise.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type PromiseDeedForm, PromiseDetails } from './PromiseDetails.tsx';
import { closingOf, lineOf, pressureOf, titleOf } from './promise-words.ts';

interface PromiseRowProps {
  readonly promise: CallPromise;
  readonly isExpanded: boolean;
  readonly form: PromiseDeedForm | null;
  readonly onExpand: (isExpanded: boolean) => void;
  readonly onForm: (form: PromiseDeedForm | null) => void;
}

/** One promise: what, to whom, by when and how it presses; opens to all that is known of it. */
export function PromiseRow({ promise, isExpanded, form, onExpand, onForm }: PromiseRowProps) {
  const app = useApp();
  const t = useStrings();
  const now = app.promises.now.value;
  const locale = app.uiLocale.value;
  const title = titleOf(promise, t);
  const isLate = isOpen(promise) && promise.dueAt <= now.at;
  return (
    <li class="promise" data-late={isLate || undefined} data-id={promise.id}>
      <button type="button" class="promise-head" aria-expanded={isExpanded} onClick={() => onExpand(!isExpanded)}>
        <span class="promise-title">{title}</span>
        <span class="promise-time">
          {isOpen(promise) ? pressureOf(promise, now, locale, t) : closingOf(promise, now, locale, t)}
        </span>
        <span class="promise-line">{lineOf(promise, now, locale, t)}</span>
      </button>
      {isOpen(promise) && (
        <button
          type="button"
          class="quiet promise-done"
          aria-label={t.promises.markDone(title)}
          title={t.promises.done}
          onClick={() => void app.promises.finish(promise)}
        >
          <Icon name="check" />
        </button>
      )}
      {isExpanded && <PromiseDetails promise={promise} form={form} onForm={onForm} />}
    </li>
  );
}

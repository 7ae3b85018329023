import { entriesOf, findById, textIn } from '../../../utils/core/pack/library.ts';
import { typeOf } from '../../../utils/core/playbook/type-of.ts';
import { PERSONALITY_TYPES, type PersonalityType } from '../../../utils/core/script/wording.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TypeFinder } from './TypeFinder.tsx';

/** Places of the four types on the two axes: task left, people right; outgoing above, reserved below. */
const GRID: readonly PersonalityType[] = ['powerful', 'lively', 'analytical', 'peaceful'];

/** Which of the four types is it: four cards on two axes, a finder of two questions, and the states of the moment. */
export function TypesView() {
  const app = useApp();
  const t = useStrings();
  const library = app.library.value;
  if (!library) return null;
  const locale = app.contentLocale.value;
  const found = typeOf(app.finder.focus.value, app.finder.energy.value);
  const chosen = app.customer.wording.value;
  const states = entriesOf(library, 'state');
  return (
    <div class="types">
      <h1>{t.types.title}</h1>
      <TypeFinder />
      <div class="axes">
        <span class="axis axis-task">{t.types.axes.task}</span>
        <span class="axis axis-people">{t.types.axes.people}</span>
        <span class="axis axis-outgoing">{t.types.axes.outgoing}</span>
        <span class="axis axis-reserved">{t.types.axes.reserved}</span>
        {GRID.map((type) => {
          const entry = findById(library, 'playbook', type);
          if (!entry) return null;
          const { text, locale: lang } = textIn(entry.record.texts, locale);
          return (
            <button
              type="button"
              key={type}
              class={`type-card type-${type}`}
              data-found={found === type}
              onClick={() => app.navigation.go({ view: 'playbook', key: entry.key })}
            >
              <span class="type-name" lang={lang}>
                {text.title}
                {chosen === type && <Icon name="check" />}
              </span>
              <span class="type-hint" lang={lang}>
                {text.hint}
              </span>
              <kbd>{`Alt+${PERSONALITY_TYPES.indexOf(type) + 1}`}</kbd>
            </button>
          );
        })}
      </div>
      <h2>{t.types.states}</h2>
      <ul class="chips">
        {states.map(({ key, record }) => {
          const { text, locale: lang } = textIn(record.texts, locale);
          return (
            <li key={key}>
              <button type="button" class="chip" lang={lang} onClick={() => app.navigation.go({ view: 'state', key })}>
                {text.title}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

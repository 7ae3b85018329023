import { useApp, useStrings } from '../../app-context.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Until the agent has said who speaks and for whom, every greeting has blanks: one press leads to the settings. */
export function SetUpHint() {
  const app = useApp();
  const t = useStrings();
  const { company, agent } = app.settings.settings.value;
  const locale = app.contentLocale.value;
  if (company[locale] !== '' || agent[locale] !== '') return null;
  return (
    <p class="set-up">
      <button type="button" onClick={() => app.navigation.go({ view: 'settings' })}>
        <Icon name="person" /> {t.search.setUp}
      </button>
    </p>
  );
}

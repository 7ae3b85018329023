import { effect, type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { InsertionReason } from '../../../utils/core/insertion/reason.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { handleKey } from '../../keys/handle-key.ts';
import { KEYMAP, type KeyBinding } from '../../keys/keymap.ts';
import { NoticeBar } from '../../NoticeBar.tsx';
import { isComposing } from '../../ui/composition.ts';
import { CardView } from '../card/CardView.tsx';
import { PlaybookView } from '../playbook/PlaybookView.tsx';
import { ScriptView } from '../script/ScriptView.tsx';
import { SearchView } from '../search/SearchView.tsx';
import { StateView } from '../state/StateView.tsx';
import { PaletteFoot } from './PaletteFoot.tsx';

export interface PaletteProps {
  /** What the page calls the field that had the caret; or why nothing can be inserted. */
  readonly goal: { readonly label: string } | { readonly reason: InsertionReason };
  /** Whether the words are here that are in use now; nothing else is ever inserted. */
  readonly words: ReadonlySignal<'coming' | 'current' | 'lost'>;
  /** Enter was pressed before the palette was drawn. */
  readonly hasEnter: boolean;
  /** Back to the page, with the caret where it was. */
  readonly leave: () => void;
}

/** What search leads to. Everything else is the panel's. */
const VIEWS = {
  search: SearchView,
  script: ScriptView,
  playbook: PlaybookView,
  state: StateView,
  card: CardView,
} as const;

/** The panel's keys that mean something here. */
const KEYS: readonly KeyBinding['id'][] = [
  'insert',
  'copy',
  'back',
  'again',
  'wording',
  'neutral',
  'language',
  'search',
  'missing',
];
const PALETTE_KEYMAP = KEYMAP.filter(({ id }) => KEYS.includes(id));

/** The search of the panel over the page: Enter inserts the chosen script at once, Escape goes back. */
export function Palette({ goal, words, hasEnter, leave }: PaletteProps) {
  const app = useApp();
  const t = useStrings();
  const route = app.navigation.route.value;
  /** Enter was pressed before the words were here. */
  const isEnterKept = useSignal(hasEnter);
  const View = route.view in VIEWS ? VIEWS[route.view as keyof typeof VIEWS] : SearchView;

  useEffect(() => {
    const insertRow = (): boolean => {
      const { rows, selected } = app.search;
      const row = rows.value[Math.min(selected.value, rows.value.length - 1)];
      if (row?.kind !== 'entry' || row.type !== 'script') return false;
      app.navigation.go({ view: 'script', key: row.key });
      app.actions.insert();
      return true;
    };
    // Before the search field sees them: there Enter reads and Escape empties, here they insert and leave.
    const choose = (event: KeyboardEvent) => {
      const isInSearch = app.navigation.route.value.view === 'search' || words.value === 'lost';
      if (isComposing(event) || !isInSearch) return;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      const isEnter = event.key === 'Enter' && isPlain;
      isEnterKept.value = isEnter && words.value === 'coming';
      if (event.key === 'Escape' && isPlain) leave();
      else if (!isEnter || (words.value === 'current' && !event.repeat && !insertRow())) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const other = (event: KeyboardEvent) => handleKey(app, event, PALETTE_KEYMAP);
    const stop = effect(() => {
      if (words.value !== 'current' || !isEnterKept.peek()) return;
      isEnterKept.value = false;
      insertRow();
    });
    window.addEventListener('keydown', choose, true);
    window.addEventListener('keydown', other);
    return () => {
      stop();
      window.removeEventListener('keydown', choose, true);
      window.removeEventListener('keydown', other);
    };
  }, [app, leave, words, isEnterKept]);

  const key = 'key' in route ? route.key : '';
  return (
    <div class="panel palette" data-view={route.view} role="dialog" aria-label={t.palette.title}>
      <main id="main" key={`${route.view}/${key}`} tabIndex={-1}>
        {app.libraryFailed.value ? (
          <p class="empty">{t.common.libraryFailed}</p>
        ) : words.value === 'lost' ? (
          <LostWords />
        ) : (
          <View routeKey={key} />
        )}
      </main>
      <NoticeBar />
      <PaletteFoot
        goal={goal}
        isInSearch={View === SearchView}
        isComing={words.value === 'coming'}
        isEnterKept={isEnterKept.value}
      />
    </div>
  );
}

function LostWords() {
  const t = useStrings();
  return (
    <div class="empty" role="alert">
      <p>{t.palette.lost}</p>
      <p class="muted">{t.palette.lostHint}</p>
    </div>
  );
}

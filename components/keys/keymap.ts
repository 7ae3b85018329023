import type { FlowAction } from '../../utils/core/flow/act.ts';
import { MOMENT_STATES } from '../../utils/core/playbook/state-record.ts';
import { WORDING_KEYS } from '../../utils/core/script/wording.ts';
import type { AppState } from '../../utils/state/app-types.ts';
import type { Strings } from '../strings/index.ts';

export interface KeyBinding {
  /** Name in the help list. */
  readonly id: keyof Strings['help']['keys'];
  /** How the key is shown; Ctrl stands for ⌘ on a Mac. */
  readonly shown: string;
  readonly matches: (event: KeyboardEvent) => boolean;
  /** True: works also while a field takes typed characters. */
  readonly whileTyping: boolean;
  /** Does the key's work; false when it does not apply here, so that the browser goes on with it. */
  readonly run: (app: AppState, event: KeyboardEvent) => boolean;
}

const alt = (code: string) => (event: KeyboardEvent) =>
  event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.code === code;

const plain = (key: string) => (event: KeyboardEvent) =>
  event.key === key && !event.altKey && !event.ctrlKey && !event.metaKey;

const withControl = (key: string) => (event: KeyboardEvent) =>
  event.key === key && (event.ctrlKey || event.metaKey) && !event.altKey;

const always =
  (act: (app: AppState) => void): KeyBinding['run'] =>
  (app) => {
    act(app);
    return true;
  };

/** A key that acts on the timed flow in view. */
const inFlow =
  (action: FlowAction | ((app: AppState) => FlowAction)): KeyBinding['run'] =>
  (app) => {
    const view = app.flow.view.value;
    if (!isScriptOpen(app) || !view || app.flow.running.value?.key !== app.reading.value?.key) return false;
    app.flow.act(typeof action === 'function' ? action(app) : action);
    return true;
  };

const stepCall = (app: AppState, offset: number) => {
  if (app.calls.desk.value.calls.length < 2) return false;
  app.calls.calls.step(offset);
  return true;
};

const isScriptOpen = (app: AppState) => app.navigation.route.value.view === 'script';

/** Every key of the panel, in the order of the help list. The first that matches and applies wins. */
export const KEYMAP: readonly KeyBinding[] = [
  { id: 'answered', shown: 'A', matches: plain('a'), whileTyping: false, run: inFlow('answered') },
  {
    id: 'pause',
    shown: 'P',
    matches: plain('p'),
    whileTyping: false,
    run: inFlow((app) => (app.flow.view.value?.isPaused ? 'resume' : 'pause')),
  },
  { id: 'restart', shown: 'R', matches: plain('r'), whileTyping: false, run: inFlow('restart') },
  { id: 'goOn', shown: '→', matches: plain('ArrowRight'), whileTyping: false, run: inFlow('next') },
  { id: 'goBack', shown: '←', matches: plain('ArrowLeft'), whileTyping: false, run: inFlow('back') },
  {
    id: 'startFlow',
    shown: 'S',
    matches: plain('s'),
    whileTyping: false,
    run: (app) => {
      const reading = app.reading.value;
      if (!reading?.record.flow) return false;
      app.flow.start(reading.key);
      return true;
    },
  },
  {
    id: 'search',
    shown: '/, Alt+S',
    matches: (event) => alt('KeyS')(event) || (plain('/')(event) && !isFieldEvent(event)),
    whileTyping: true,
    run: always((app) => app.goSearch()),
  },
  {
    id: 'insert',
    shown: 'Enter',
    matches: plain('Enter'),
    whileTyping: false,
    run: (app, event) => {
      const target = event.target as HTMLElement | null;
      if (!isScriptOpen(app) || target?.closest('button, a, summary, [role=radio]')) return false;
      app.actions.insert();
      return true;
    },
  },
  {
    id: 'insertWrapUp',
    shown: 'Ctrl+Shift+Enter',
    matches: (event) => withControl('Enter')(event) && event.shiftKey,
    whileTyping: true,
    run: (app) => app.wrapUpActions.insertShown(),
  },
  {
    id: 'copy',
    shown: 'Ctrl+Enter',
    matches: withControl('Enter'),
    whileTyping: true,
    run: (app) => {
      if (app.wrapUpActions.copyShown()) return true;
      if (!isScriptOpen(app)) return false;
      app.actions.copy();
      return true;
    },
  },
  {
    id: 'back',
    shown: 'Esc',
    matches: plain('Escape'),
    whileTyping: true,
    run: (app) => {
      if (!app.actions.waiting.value) return app.navigation.back();
      app.actions.cancel();
      return true;
    },
  },
  { id: 'again', shown: 'Ctrl+.', matches: withControl('.'), whileTyping: true, run: (app) => app.again() },
  {
    id: 'wording',
    shown: 'Alt+1 … 4',
    matches: (event) => [1, 2, 3, 4].some((n) => alt(`Digit${n}`)(event) || alt(`Numpad${n}`)(event)),
    whileTyping: true,
    run: (app, event) => {
      app.customer.setWording(WORDING_KEYS[Number(event.code.at(-1))] ?? 'neutral');
      return true;
    },
  },
  {
    id: 'neutral',
    shown: 'Alt+0',
    matches: alt('Digit0'),
    whileTyping: true,
    run: always((app) => app.customer.setWording('neutral')),
  },
  {
    id: 'tick',
    shown: '1 … 9',
    matches: (event) => /^[1-9]$/.test(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey,
    whileTyping: false,
    run: (app, event) => {
      const route = app.navigation.route.value;
      return route.view === 'card' && app.checklist.toggleAt(route.key, Number(event.key));
    },
  },
  {
    id: 'customer',
    shown: 'Alt+C',
    matches: alt('KeyC'),
    whileTyping: true,
    run: always((app) => app.navigation.go({ view: 'customer' })),
  },
  { id: 'startCall', shown: 'Alt+B', matches: alt('KeyB'), whileTyping: true, run: always((app) => app.startCall()) },
  { id: 'endCall', shown: 'Alt+E', matches: alt('KeyE'), whileTyping: true, run: (app) => app.endCall() },
  { id: 'nextCall', shown: 'Alt+→', matches: alt('ArrowRight'), whileTyping: true, run: (app) => stepCall(app, 1) },
  { id: 'previousCall', shown: 'Alt+←', matches: alt('ArrowLeft'), whileTyping: true, run: (app) => stepCall(app, -1) },
  {
    id: 'moment',
    shown: 'Alt+Shift+1 … 6, 0',
    matches: (event) =>
      event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && /^Digit[0-6]$/.test(event.code),
    whileTyping: true,
    run: (app, event) => {
      app.customer.setMoment(MOMENT_STATES[Number(event.code.at(-1)) - 1] ?? null);
      return true;
    },
  },
  {
    id: 'language',
    shown: 'Alt+L',
    matches: alt('KeyL'),
    whileTyping: true,
    run: always((app) => app.switchLanguage()),
  },
  {
    id: 'types',
    shown: 'Alt+T',
    matches: alt('KeyT'),
    whileTyping: true,
    run: always((app) => app.navigation.go({ view: 'types' })),
  },
  {
    id: 'cards',
    shown: 'Alt+R',
    matches: alt('KeyR'),
    whileTyping: true,
    run: always((app) => app.navigation.go({ view: 'cards' })),
  },
  {
    id: 'notes',
    shown: 'Alt+J',
    matches: alt('KeyJ'),
    whileTyping: true,
    run: always((app) => app.navigation.go({ view: 'notes' })),
  },
  {
    id: 'note',
    shown: 'N, Alt+N',
    matches: (event) => alt('KeyN')(event) || (plain('n')(event) && !isFieldEvent(event)),
    whileTyping: true,
    run: always((app) => app.newNote()),
  },
  {
    id: 'packs',
    shown: 'Alt+U',
    matches: alt('KeyU'),
    whileTyping: true,
    run: always((app) => app.navigation.go({ view: 'packs' })),
  },
  { id: 'editWords', shown: 'E', matches: plain('e'), whileTyping: false, run: (app) => app.ownWords.edit() },
  {
    id: 'newScript',
    shown: 'Alt+A',
    matches: alt('KeyA'),
    whileTyping: true,
    run: always((app) => {
      const isSearch = app.navigation.route.value.view === 'search';
      app.ownScripts.begin(isSearch ? app.search.query.value.trim() : '');
    }),
  },
  { id: 'missing', shown: 'Alt+M', matches: alt('KeyM'), whileTyping: true, run: (app) => app.noteMissing() },
  {
    id: 'promises',
    shown: 'Alt+P',
    matches: alt('KeyP'),
    whileTyping: true,
    run: always((app) => app.navigation.go({ view: 'promises' })),
  },
  {
    id: 'complaint',
    shown: 'Alt+K',
    matches: alt('KeyK'),
    whileTyping: true,
    run: always((app) => void app.promises.takeComplaint()),
  },
  {
    id: 'today',
    shown: 'Alt+O',
    matches: alt('KeyO'),
    whileTyping: true,
    run: always((app) => app.navigation.go({ view: 'today' })),
  },
  {
    id: 'undo',
    shown: 'Ctrl+Z',
    matches: withControl('z'),
    whileTyping: false,
    run: (app) => {
      const takeBack = app.notes.undo.value;
      if (!takeBack) return false;
      app.notices.dismiss();
      takeBack();
      return true;
    },
  },
  {
    id: 'favourite',
    shown: 'Alt+F',
    matches: alt('KeyF'),
    whileTyping: true,
    run: (app) => {
      const key = app.reading.value?.key;
      if (key === undefined) return false;
      app.usage.toggleFavourite(key);
      return true;
    },
  },
  {
    id: 'help',
    shown: '?, F1',
    matches: (event) => event.key === 'F1' || (event.key === '?' && !event.altKey && !event.ctrlKey && !event.metaKey),
    whileTyping: false,
    run: always((app) => app.navigation.go({ view: 'help' })),
  },
];

function isFieldEvent(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return target?.closest('input, textarea, select, [contenteditable]') != null;
}

/** Views that are not needed for the first paint: one chunk, fetched as soon as that is done. */
export { CardView } from './card/CardView.tsx';
export { CardsView } from './cards/CardsView.tsx';
export { ChangesView } from './changes/ChangesView.tsx';
export { CustomerView } from './customer/CustomerView.tsx';
export { HelpView } from './help/HelpView.tsx';
export { NoteView } from './note/NoteView.tsx';
export { NotesView } from './notes/NotesView.tsx';
export { PacksView } from './packs/PacksView.tsx';
export { PlaybookView } from './playbook/PlaybookView.tsx';
export { PromisesView } from './promises/PromisesView.tsx';
export { SettingsView } from './settings/SettingsView.tsx';
export { StateView } from './state/StateView.tsx';
export { TodayView } from './today/TodayView.tsx';
export { TypesView } from './types/TypesView.tsx';
export { WrapUpView } from './wrapup/WrapUpView.tsx';

import { type Field, fieldAt } from '../field/field.ts';
import { deepActiveElement } from './deep-active.ts';
import { type SavedSelection, saveSelection } from './saved-selection.ts';

/** The last field of a document that had the focus, and what was selected in it. */
export interface RememberedField {
  readonly field: Field;
  /** In ms since 1970. */
  readonly focusedAt: number;
  readonly selection: SavedSelection | null;
}

export interface FieldMemory {
  /** The field with the focus, else the last one that had it and is still to be seen; null when there is none. */
  recall(): (RememberedField & { readonly isActive: boolean }) | null;
}

/** Follows the focus of one document from now on. Listens only; the page sees nothing of it. */
export function createFieldMemory(win: Window & typeof globalThis, now: () => number): FieldMemory {
  const doc = win.document;
  let last: RememberedField | null = null;

  const note = (): boolean => {
    const active = deepActiveElement(doc);
    const field = active && fieldAt(active);
    if (field) last = { field, focusedAt: now(), selection: saveSelection(field) };
    return field !== null;
  };

  /** The selection may have moved since its last event; once the focus is gone a field still knows it. */
  const noteLeaving = () => {
    if (last) last = { ...last, selection: saveSelection(last.field) ?? last.selection };
  };

  win.addEventListener('focusin', note, true);
  win.addEventListener('focusout', noteLeaving, true);
  win.addEventListener('blur', note);
  doc.addEventListener('selectionchange', note, true);
  note();

  return {
    recall() {
      const isActive = note();
      if (!last) return null;
      const { element } = last.field;
      const isThere = element.isConnected && (isActive || element.checkVisibility({ visibilityProperty: true }));
      return isThere ? { ...last, isActive } : null;
    },
  };
}

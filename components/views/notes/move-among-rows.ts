const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const rowsIn = (list: ParentNode) => [...list.querySelectorAll<HTMLElement>('.note-open')];

/** Focuses the first note of the list; false when there is none. */
export function focusFirstRow(list: ParentNode | null): boolean {
  const first = list && rowsIn(list)[0];
  first?.focus();
  return first != null;
}

/** Up and down among the notes; above the first, back to the search. */
export function moveAmongRows(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const list = event.currentTarget as HTMLElement;
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = rowsIn(list);
  const at = rows.findIndex((row) => row.closest('li')?.contains(event.target as Node));
  if (at < 0) return;
  event.preventDefault();
  const next = rows[at + step];
  if (next) next.focus();
  else if (step < 0) list.closest('.notes')?.querySelector<HTMLElement>('input[type=search]')?.focus();
}

/** Where the focus goes when a note's row is about to vanish: the next note, else the one before, else the search. */
export function focusNeighbour(row: HTMLElement): void {
  const notes = row.closest('.notes');
  if (!notes) return;
  const rows = rowsIn(notes);
  const at = rows.findIndex((other) => row.contains(other));
  const target = rows[at + 1] ?? rows[at - 1] ?? notes.querySelector<HTMLElement>('input[type=search]');
  target?.focus();
}

export function NotesView() {
  return null;
}

export function NoteView() {
  return null;
}

/**
 * Sets the clipboard to a text in both forms. First by the clipboard interface; where the document may not use it (a
 * page that forbids it to the frames it holds), by the copy command, which needs the focus. False when neither could.
 */
export async function writeClipboard(forms: { readonly plain: string; readonly html: string }): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([forms.plain], { type: 'text/plain' }),
      'text/html': new Blob([forms.html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByCommand(forms);
  }
}

function copyByCommand({ plain, html }: { readonly plain: string; readonly html: string }): boolean {
  let isSet = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    isSet = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', fill, true);
  return isDone && isSet;
}

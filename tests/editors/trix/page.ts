import 'trix';
import 'trix/dist/trix.css';
import { element, serve } from '../bed/page.ts';

interface TrixElement extends HTMLElement {
  editor: { getDocument(): { toString(): string } };
}

serve({
  async trix(place) {
    const editor = element('trix-editor' as 'div') as unknown as TrixElement;
    const ready = new Promise((resolve) => editor.addEventListener('trix-initialize', resolve, { once: true }));
    place.append(editor);
    await ready;
    return { text: () => editor.editor.getDocument().toString().replace(/\n$/, '') };
  },
});

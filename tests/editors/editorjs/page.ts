import EditorJS from '@editorjs/editorjs/dist/editorjs.mjs';
import { element, linesOfHtml, serve } from '../bed/page.ts';

serve({
  async editorjs(place) {
    const host = element('div');
    place.append(host);
    const editor = new EditorJS({ holder: host });
    await editor.isReady;
    // The saved form comes by promise; blocks are its model, one a line.
    const blocks = () => Array.from(host.querySelectorAll('.ce-paragraph'), (block) => linesOfHtml(block.innerHTML));
    return { text: () => blocks().join('\n') };
  },
});

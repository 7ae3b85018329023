import { createEditor } from '@wangeditor/editor';
import '@wangeditor/editor/dist/css/style.css';
import { element, serve } from '../bed/page.ts';

serve({
  wang(place) {
    const selector = element('div', { style: 'height:240px' });
    place.append(selector);
    const editor = createEditor({ selector, mode: 'simple', config: {} });
    return { text: () => editor.getText() };
  },
});

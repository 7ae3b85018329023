import ace from 'ace-code';
import { element, serve } from '../bed/page.ts';

serve({
  ace(place) {
    const host = element('div', { style: 'width:600px;height:240px' });
    place.append(host);
    const editor = ace.edit(host);
    return { text: () => editor.getValue() };
  },
});

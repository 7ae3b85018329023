import * as monaco from 'monaco-editor/editor/editor.api.js';
import { element, type Mount, serve } from '../bed/page.ts';

const mount =
  (editContext: boolean): Mount =>
  (place) => {
    const host = element('div', { style: 'width:640px;height:260px' });
    place.append(host);
    const editor = monaco.editor.create(host, { language: 'plaintext', editContext, minimap: { enabled: false } });
    return { text: () => editor.getValue() };
  };

serve({ textarea: mount(false), 'edit-context': mount(true) });

import { Jodit } from 'jodit';
import 'jodit/es2021/jodit.min.css';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import InputEmoji from 'react-input-emoji';
import { Editor, exportContent } from 'roosterjs-content-model-core';
import { EditPlugin, PastePlugin, ShortcutPlugin } from 'roosterjs-content-model-plugins';
import suneditor from 'suneditor';
import plugins from 'suneditor/plugins';
import 'suneditor/css/contents';
import 'suneditor/css/editor';
import { element, linesOfHtml, serve } from '../bed/page.ts';
import jquery from '../summernote/jquery-global.ts';
import 'trumbowyg/dist/trumbowyg.js';
import 'trumbowyg/dist/ui/trumbowyg.css';

serve({
  jodit(place) {
    const host = element('textarea');
    place.append(host);
    const editor = Jodit.make(host, { height: 300 });
    return { text: () => linesOfHtml(editor.value) };
  },
  roosterjs(place) {
    const host = element('div', { style: 'min-height:200px;width:600px' });
    place.append(host);
    const editor = new Editor(host, { plugins: [new EditPlugin(), new PastePlugin(), new ShortcutPlugin()] });
    return { text: () => exportContent(editor, 'PlainText').replace(/\n$/, '') };
  },
  suneditor(place) {
    const host = element('textarea');
    place.append(host);
    suneditor.create(host, { plugins, width: '700px', height: '250px' });
    const field = () => place.querySelector('.sun-editor-editable') as HTMLElement;
    return { text: () => linesOfHtml(field().innerHTML) };
  },
  trumbowyg(place) {
    const host = element('div');
    place.append(host);
    jquery(host).trumbowyg({ svgPath: false });
    return { text: () => linesOfHtml(jquery(host).trumbowyg('html')) };
  },
  'input-emoji'(place) {
    let state = '';
    const Held = () => {
      const [value, onChange] = useState('');
      state = value;
      return createElement(InputEmoji, { value, onChange, shouldReturn: true });
    };
    createRoot(place).render(createElement(Held));
    return { text: () => state };
  },
});

import Editor from '@toast-ui/editor';
import '@toast-ui/editor/dist/toastui-editor.css';
import { Crepe } from '@milkdown/crepe';
import '@milkdown/crepe/theme/common/style.css';
import { editorViewCtx } from '@milkdown/kit/core';
import EasyMDE from 'easymde';
import 'easymde/dist/easymde.min.css';
import { element, type Mount, serve } from '../bed/page.ts';

interface Doc {
  content: { size: number };
  textBetween(from: number, to: number, block: string, leaf: (node: { type: { name: string } }) => string): string;
}

const textOf = (doc: Doc) =>
  doc.textBetween(0, doc.content.size, '\n', ({ type }) => (/break/i.test(type.name) ? '\n' : ''));

const toast =
  (kind: 'markdown' | 'wysiwyg'): Mount =>
  (place) => {
    const el = element('div');
    place.append(el);
    const options = { el, initialEditType: kind, height: '400px', previewStyle: 'tab', usageStatistics: false };
    const editor = new Editor(options);
    return { text: () => textOf((kind === 'markdown' ? editor.mdEditor : editor.wwEditor).view.state.doc) };
  };

serve({
  easymde(place) {
    const host = element('textarea');
    place.append(host);
    const editor = new EasyMDE({ element: host, spellChecker: false, autoDownloadFontAwesome: false });
    return { text: () => editor.value() };
  },
  'toast-markdown': toast('markdown'),
  'toast-wysiwyg': toast('wysiwyg'),
  async milkdown(place) {
    const root = element('div', { style: 'padding:40px 120px' });
    place.append(root);
    const crepe = new Crepe({ root });
    await crepe.create();
    let view: { state: { doc: Doc } } | undefined;
    crepe.editor.action((context: { get(key: unknown): typeof view }) => {
      view = context.get(editorViewCtx);
    });
    return { text: () => (view ? textOf(view.state.doc) : '') };
  },
});

import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import '@ckeditor/ckeditor5-editor-classic/dist/index.css';
import { serve } from '../bed/page.ts';

interface ModelNode {
  is(type: string, name?: string): boolean;
  data?: string;
  getChildren?(): Iterable<ModelNode>;
}

const lineOf = (node: ModelNode): string =>
  node.is('$text')
    ? (node.data ?? '')
    : node.is('element', 'softBreak')
      ? '\n'
      : Array.from(node.getChildren?.() ?? [], lineOf).join('');

serve({
  async classic(place) {
    const config = { licenseKey: 'GPL', attachTo: place, plugins: [Essentials, Paragraph] };
    const editor = await ClassicEditor.create(config);
    return {
      text: () => Array.from(editor.model.document.getRoot().getChildren() as Iterable<ModelNode>, lineOf).join('\n'),
    };
  },
});

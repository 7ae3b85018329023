import { Editor } from '@tiptap/core';
import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import type { Node as Doc } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import { schema } from 'prosemirror-schema-basic';
import { serve } from '../bed/page.ts';

const textOf = (doc: Doc) =>
  doc.textBetween(0, doc.content.size, '\n', (leaf) => (/break/i.test(leaf.type.name) ? '\n' : ''));

serve({
  basic(place) {
    const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Z': redo }), keymap(baseKeymap)];
    const view = new EditorView(place, { state: EditorState.create({ schema, plugins }) });
    return { text: () => textOf(view.state.doc) };
  },
  tiptap(place) {
    const editor = new Editor({ element: place, extensions: [StarterKit] });
    return { text: () => textOf(editor.state.doc) };
  },
});

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor, type LexicalEditor } from 'lexical';
import { element, type Mount, serve } from '../bed/page.ts';

const mount =
  (register: (editor: LexicalEditor) => unknown): Mount =>
  (place) => {
    const host = element('div', { contenteditable: 'true', style: 'min-height:150px;white-space:pre-wrap' });
    place.append(host);
    const editor = createEditor({
      namespace: 'bed',
      onError: (error) => {
        throw error;
      },
    });
    editor.setRootElement(host);
    register(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    return {
      text: () =>
        editor.getEditorState().read(() =>
          $getRoot()
            .getChildren()
            .map((block) => block.getTextContent())
            .join('\n'),
        ),
    };
  };

serve({ plain: mount(registerPlainText), rich: mount(registerRichText) });

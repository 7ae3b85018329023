import { Editor, EditorState, getDefaultKeyBinding, RichUtils } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { serve } from '../bed/page.ts';

serve({
  draft(place) {
    let state = EditorState.createEmpty();
    const Held = () => {
      const [editorState, setState] = useState(() => state);
      state = editorState;
      const handleKeyCommand = (command: string, current: unknown) => {
        const next = RichUtils.handleKeyCommand(current, command);
        if (next) setState(next);
        return next ? 'handled' : 'not-handled';
      };
      return createElement(Editor, {
        editorState,
        onChange: setState,
        keyBindingFn: getDefaultKeyBinding,
        handleKeyCommand,
        placeholder: 'Write',
      });
    };
    createRoot(place).render(createElement(Held));
    return { text: () => state.getCurrentContent().getPlainText('\n') };
  },
});

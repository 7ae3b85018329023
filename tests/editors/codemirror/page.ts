import { basicSetup, EditorView } from 'codemirror';
import CodeMirror from 'codemirror5';
import 'codemirror5/lib/codemirror.css';
import { type Mount, serve } from '../bed/page.ts';

const five =
  (inputStyle: string): Mount =>
  (place) => {
    const editor = CodeMirror(place, { inputStyle, value: '' });
    return { text: () => editor.getValue() };
  };

serve({
  six(place) {
    const view = new EditorView({ parent: place, extensions: [basicSetup] });
    return { text: () => view.state.doc.toString() };
  },
  five: five('textarea'),
  'five-contenteditable': five('contenteditable'),
});

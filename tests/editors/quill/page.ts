import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import QuillOne from 'quill1';
import { type Mount, serve } from '../bed/page.ts';

const mount =
  (Kind: typeof Quill): Mount =>
  (place) => {
    const quill = new Kind(place, { theme: 'snow' });
    return { text: () => quill.getText().replace(/\n$/, '') };
  };

serve({ two: mount(Quill), one: mount(QuillOne as typeof Quill) });

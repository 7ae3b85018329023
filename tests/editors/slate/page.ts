import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { type Mount, serve } from '../bed/page.ts';

const mount =
  (placeholder: string | undefined): Mount =>
  (place) => {
    const editor = withReact(withHistory(createEditor()));
    const initialValue = [{ children: [{ text: '' }] }] as unknown as Descendant[];
    const editable = createElement(Editable, { placeholder, style: { minHeight: 150 } });
    createRoot(place).render(createElement(Slate, { editor, initialValue }, editable));
    return { text: () => editor.children.map((block) => Node.string(block)).join('\n') };
  };

serve({ rich: mount(undefined), plain: mount('Write a reply') });

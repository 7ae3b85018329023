import { BlockNoteView } from '@blocknote/mantine';
import { useCreateBlockNote } from '@blocknote/react';
import '@blocknote/mantine/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { serve } from '../bed/page.ts';

interface Block {
  content: { text?: string }[];
  children: Block[];
}

const linesOf = (blocks: Block[]): string[] =>
  blocks.flatMap(({ content, children }) => [content.map(({ text }) => text ?? '').join(''), ...linesOf(children)]);

serve({
  blocknote(place) {
    let document: () => Block[] = () => [];
    const Held = () => {
      const editor = useCreateBlockNote();
      document = () => editor.document;
      return createElement('div', { style: { padding: '40px 80px' } }, createElement(BlockNoteView, { editor }));
    };
    createRoot(place).render(createElement(Held));
    // It keeps an empty block at the end, so that there is always one to click.
    return { text: () => linesOf(document()).join('\n').replace(/\n$/, '') };
  },
});

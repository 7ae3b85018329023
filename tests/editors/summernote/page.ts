import { element, linesOfHtml, serve } from '../bed/page.ts';
import jquery from './jquery-global.ts';
import 'summernote/dist/summernote-lite.css';
import 'summernote/dist/summernote-lite.js';

serve({
  lite(place) {
    const host = element('div');
    place.append(host);
    jquery(host).summernote({ height: 160, toolbar: [] });
    return { text: () => linesOfHtml(jquery(host).summernote('code') as string) };
  },
});

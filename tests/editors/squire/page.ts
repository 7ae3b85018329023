import Squire from 'squire-rte';
import { element, linesOfHtml, serve } from '../bed/page.ts';

serve({
  squire(place) {
    const host = element('div', { style: 'min-height:150px' });
    place.append(host);
    const sanitizeToDOMFragment = (html: string) => document.createRange().createContextualFragment(html);
    const squire = new Squire(host, { sanitizeToDOMFragment });
    return { text: () => linesOfHtml(squire.getHTML()) };
  },
});

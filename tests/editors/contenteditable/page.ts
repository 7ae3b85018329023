import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { drawnText, element, linesOfHtml, type Mount, serve } from '../bed/page.ts';

const STYLE = 'display:block;min-height:120px;min-width:300px;border:1px solid';

/** The model of a bare editing host is its own tree; the browser's own rendering is the judge. */
const model = (host: HTMLElement) => () => drawnText(host);

const host =
  (name: 'div' | 'span', attributes: Record<string, string>, inner = '', judge = model): Mount =>
  (place) => {
    const made = element(name, { contenteditable: 'true', style: STYLE, ...attributes });
    made.innerHTML = inner;
    place.append(made);
    return { text: judge(made) };
  };

const byMarkup = (made: HTMLElement) => () => linesOfHtml(made.innerHTML);

const inShadow =
  (mode: ShadowRootMode): Mount =>
  (place) => {
    const outer = element('div', { id: 'host', style: 'display:inline-block' });
    place.append(outer);
    const inner = element('div', { contenteditable: 'true', style: STYLE });
    outer.attachShadow({ mode }).append(inner);
    return { text: byMarkup(inner) };
  };

serve({
  div: host('div', {}, '', byMarkup),
  'div of paragraphs': host('div', {}, '<p><br></p>', byMarkup),
  'pre-wrap': host('div', { style: `${STYLE};white-space:pre-wrap` }),
  span: host('span', {}, '', byMarkup),
  'plaintext-only': host('div', { contenteditable: 'plaintext-only' }),
  'div with br only': host('div', { style: `${STYLE};display:inline-block` }, '<br>', byMarkup),
  'open-shadow': inShadow('open'),
  'closed-shadow': inShadow('closed'),
  react(place) {
    let state = '';
    const onInput = (event: { currentTarget: HTMLElement }) => {
      state = linesOfHtml(event.currentTarget.innerHTML);
    };
    createRoot(place).render(
      createElement('div', {
        contentEditable: true,
        suppressContentEditableWarning: true,
        onInput,
        style: { minHeight: 120 },
      }),
    );
    return { text: () => state };
  },
});

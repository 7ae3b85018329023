import { element, linesOfHtml, type Mount, serve } from '../bed/page.ts';

const FIELD = '<textarea rows="12" cols="40"></textarea>';
const STYLE = 'width:500px;height:300px';

/** Frames of other origins are asked by the runner itself: it reads the field in place. */
const frame =
  (attributes: Record<string, string>): Mount =>
  async (place) => {
    const made = element('iframe', { style: STYLE, ...attributes });
    const loaded = new Promise((resolve) => made.addEventListener('load', resolve, { once: true }));
    place.append(made);
    await loaded;
    return { text: () => made.contentDocument?.querySelector('textarea')?.value ?? '(ask the frame)' };
  };

const otherOrigin = () => `${location.protocol}//${location.hostname}:${Number(location.port) + 1}/field.html`;

const written =
  (prepare: (doc: Document) => void): Mount =>
  async (place) => {
    const made = element('iframe', { style: STYLE });
    const loaded = new Promise((resolve) => made.addEventListener('load', resolve, { once: true }));
    place.append(made);
    // Firefox puts another document in place of the first empty one; Chromium has told of it already.
    if (made.contentDocument?.readyState !== 'complete') await loaded;
    const doc = made.contentDocument as Document;
    prepare(doc);
    return { text: () => linesOfHtml((doc.querySelector('[contenteditable]') ?? doc.body).innerHTML) };
  };

serve({
  'same-origin': frame({ src: '/field.html' }),
  'cross-origin': frame({ src: otherOrigin() }),
  sandboxed: frame({ src: '/field.html', sandbox: 'allow-scripts' }),
  srcdoc: frame({ srcdoc: FIELD }),
  blank: written((doc) => {
    doc.body.append(element('div', { contenteditable: 'true', style: 'min-height:200px' }));
  }),
  'design-mode': written((doc) => {
    doc.open();
    doc.write('<body style="min-height:200px"></body>');
    doc.close();
    doc.designMode = 'on';
  }),
  nested: async (place) => {
    const made = element('iframe', { style: STYLE, src: '/frame.html' });
    const loaded = new Promise((resolve) => made.addEventListener('load', resolve, { once: true }));
    place.append(made);
    await loaded;
    const inner = () => made.contentDocument?.querySelector('iframe')?.contentDocument?.querySelector('textarea');
    return { text: () => inner()?.value ?? '' };
  },
  'in-shadow': async (place) => {
    const host = element('div');
    place.append(host);
    const made = element('iframe', { style: STYLE, src: '/field.html' });
    const loaded = new Promise((resolve) => made.addEventListener('load', resolve, { once: true }));
    host.attachShadow({ mode: 'open' }).append(made);
    await loaded;
    return { text: () => made.contentDocument?.querySelector('textarea')?.value ?? '' };
  },
});

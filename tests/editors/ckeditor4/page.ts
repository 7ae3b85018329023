import { element, linesOfHtml, type Mount, serve } from '../bed/page.ts';

interface Ckeditor {
  replace(place: HTMLElement, config: object): Editor;
  inline(place: HTMLElement, config: object): Editor;
}
interface Editor {
  on(name: string, listener: () => void): void;
  getData(): string;
}

/** A classic script that fetches its skin and words itself, from where it was installed. */
async function load(): Promise<Ckeditor> {
  Object.assign(window, { CKEDITOR_BASEPATH: '/modules/ckeditor4/' });
  const tag = element('script', { src: '/modules/ckeditor4/ckeditor.js' });
  await new Promise((resolve) => {
    tag.addEventListener('load', resolve);
    document.head.append(tag);
  });
  return (window as unknown as { CKEDITOR: Ckeditor }).CKEDITOR;
}

const mount =
  (kind: 'replace' | 'inline'): Mount =>
  async (place) => {
    const ckeditor = await load();
    const host = element(
      kind === 'inline' ? 'div' : 'textarea',
      kind === 'inline' ? { contenteditable: 'true', style: 'min-height:100px' } : {},
    );
    place.append(host);
    const editor = ckeditor[kind](host, { versionCheck: false, customConfig: '', stylesSet: false, contentsCss: [] });
    await new Promise<void>((resolve) => editor.on('instanceReady', resolve));
    return { text: () => linesOfHtml(editor.getData()) };
  };

serve({ frame: mount('replace'), inline: mount('inline') });

import tinymce from 'tinymce';
import 'tinymce/icons/default/icons.js';
import 'tinymce/models/dom/model.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/themes/silver/theme.js';
import { element, linesOfHtml, type Mount, serve } from '../bed/page.ts';

const mount =
  (inline: boolean): Mount =>
  async (place) => {
    const target = element('div', { style: 'min-height:120px' });
    place.append(target);
    const [editor] = await tinymce.init({
      target,
      inline,
      license_key: 'gpl',
      toolbar: 'undo redo',
      menubar: false,
      promotion: false,
    });
    return { text: () => linesOfHtml(editor.getContent()) };
  };

serve({ frame: mount(false), inline: mount(true) });

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where editors live that are too large for every checkout. */
export const LARGE_FOLDER = join(import.meta.dirname, '../../../.cache/editors');

/** Editors that only the whole bed needs, fetched when it runs. Exact versions, like all others. */
const LARGE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  angular: {
    '@angular/common': '22.2.6',
    '@angular/compiler': '22.2.6',
    '@angular/core': '22.2.6',
    '@angular/forms': '22.2.6',
    '@angular/platform-browser': '22.2.6',
    rxjs: '7.8.2',
    'zone.js': '0.16.3',
  },
  blocknote: {
    '@blocknote/core': '0.55.0',
    '@blocknote/mantine': '0.55.0',
    '@blocknote/react': '0.55.0',
    '@mantine/core': '8.3.18',
    '@mantine/hooks': '8.3.18',
    '@tiptap/core': '3.35.0',
    '@tiptap/pm': '3.35.0',
    '@tiptap/react': '3.35.0',
  },
  ckeditor4: { ckeditor4: '4.22.1' },
  ckeditor5: {
    '@ckeditor/ckeditor5-editor-classic': '48.5.2',
    '@ckeditor/ckeditor5-essentials': '48.5.2',
    '@ckeditor/ckeditor5-paragraph': '48.5.2',
  },
  'component-kits': {
    antd: '6.6.8',
    '@chatui/core': '3.8.0',
    'deep-chat': '2.4.2',
    'element-plus': '2.14.8',
    react: '18.3.1',
    'react-dom': '18.3.1',
    vue: '3.5.45',
  },
  grids: { 'ag-grid-community': '36.2.0', handsontable: '18.1.1' },
  'html-editors': {
    jodit: '4.15.13',
    'react-input-emoji': '5.9.0',
    roosterjs: '9.7.0',
    suneditor: '3.3.3',
    trumbowyg: '2.31.0',
  },
  'markdown-editors': {
    '@milkdown/crepe': '7.22.1',
    '@milkdown/kit': '7.22.1',
    '@toast-ui/editor': '3.2.2',
    easymde: '2.21.0',
  },
  monaco: { 'monaco-editor': '0.57.0' },
  summernote: { jquery: '3.7.1', summernote: '0.9.1' },
  tinymce: { tinymce: '8.9.2' },
  wangeditor: { '@wangeditor/editor': '5.1.23' },
};

/** The families that need a large editor. */
export const largeFamilies = (): string[] => Object.keys(LARGE);

/** Installs what is missing; false when it can't be had now (no network), and those families are left out. */
export function installLarge(): boolean {
  const dependencies = Object.assign({}, ...Object.values(LARGE));
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const file = join(LARGE_FOLDER, 'package.json');
  const isThere = existsSync(join(LARGE_FOLDER, 'node_modules')) && existsSync(file);
  if (isThere && readFileSync(file, 'utf8') === manifest) return true;
  mkdirSync(LARGE_FOLDER, { recursive: true });
  writeFileSync(file, manifest);
  try {
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'], {
      cwd: LARGE_FOLDER,
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

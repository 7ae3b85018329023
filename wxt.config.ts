import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';
import { manifestMessages } from './components/strings/manifest-messages.ts';
import { libraryAssets } from './scripts-library/tools/library-assets.ts';

/** Every permission, with its reason, is listed in README.md and asserted on the built manifests. */
const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'idle',
  'notifications',
  'scripting',
  'storage',
  'unlimitedStorage',
];

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types cuecard-worker',
].join('; ');

/**
 * The panel imports its stores when it starts, but its first frame does not wait for them. Named in its page, their code
 * is fetched and compiled meanwhile: installed packs are searched some hundred milliseconds earlier.
 */
function preloadStores(): Plugin {
  return {
    name: 'cuecard:preload-stores',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) => {
        if (!bundle || !path.includes('sidepanel')) return [];
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
        const wanted = chunks.filter(({ name, isDynamicEntry }) => isDynamicEntry && name === 'stores');
        const files = new Set(wanted.map(({ fileName }) => fileName));
        for (const file of files) for (const needed of named.get(file)?.imports ?? []) files.add(needed);
        return Array.from(files, (file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `/${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: process.env.CUECARD_OUT ?? '.output',
  vite: () => ({
    plugins: [preact(), preloadStores()],
    build: {
      // Of the pages only the palette names its code beforehand: its first frame comes before any of that code.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostId }) => (hostId.includes('palette') ? needed : []),
      },
    },
  }),
  zip: { excludeSources: ['**/*.pem', '**/*.cuepack', 'coverage/**'] },
  hooks: {
    'build:publicAssets': (_wxt, assets) => {
      assets.push(...libraryAssets('scripts-library/packs/standard', '.wxt/library'));
      for (const { path, messages } of manifestMessages()) {
        assets.push({ relativeDest: path, contents: JSON.stringify(messages, null, 1) });
      }
    },
  },
  manifest: ({ browser, mode }) => {
    const isFirefox = browser === 'firefox';
    const manifest: UserManifest = {
      name: '__MSG_name__',
      short_name: '__MSG_shortName__',
      description: '__MSG_description__',
      default_locale: 'en',
      permissions: isFirefox ? PERMISSIONS : [...PERMISSIONS, 'sidePanel'],
      optional_host_permissions: ['<all_urls>'],
      action: { default_title: '__MSG_openPanel__' },
      commands: {
        'open-panel': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_openPanel__' },
        'open-palette': { suggested_key: { default: 'Alt+Shift+I' }, description: '__MSG_openPalette__' },
        'suggest-for-selection': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_suggestCommand__' },
      },
      // The palette stands in the visited page; its address changes with each session, so no page can look for it.
      web_accessible_resources: [{ resources: ['palette.html'], matches: ['<all_urls>'], use_dynamic_url: true }],
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    };
    manifest.storage = { managed_schema: 'managed-schema.json' };
    if (isFirefox) {
      manifest.browser_specific_settings = {
        gecko: {
          id: 'cuecard@cuecard.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      };
    } else {
      manifest.minimum_chrome_version = '137';
    }
    if (mode === 'e2e') manifest.host_permissions = ['<all_urls>'];
    return manifest;
  },
});

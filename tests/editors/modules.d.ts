// Editors are driven as a page's own code would drive them; their types are of no concern to the bed.
declare module '*.svelte';
declare module '@editorjs/editorjs/dist/editorjs.mjs';
declare module 'ace-code';
declare module 'codemirror5';
declare module 'draft-js';
declare module 'quill1';
declare module 'react';
declare module 'react-dom/client';
declare module 'squire-rte';
declare module 'trix';
declare module 'vue/dist/vue.esm-bundler.js';
declare module 'vue-advanced-chat';

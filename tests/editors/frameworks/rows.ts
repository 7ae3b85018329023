import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'React controlled textarea', variant: 'react', click: 'textarea' },
  { name: 'React autosizing field', variant: 'react-effect', click: 'textarea' },
  { name: 'Vue 3 v-model', variant: 'vue', click: 'textarea' },
  { name: 'Vue 3 v-model.lazy', variant: 'vue-lazy', click: 'textarea' },
  { name: 'Svelte 5 bind:value', variant: 'svelte', click: 'textarea' },
  { name: 'Preact controlled textarea', variant: 'preact', click: 'textarea' },
];

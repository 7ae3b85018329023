import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  outDir: process.env.CUECARD_OUT ?? '.output',
  vite: () => ({ plugins: [preact()] }),
  manifest: { name: 'Cuecard', default_locale: 'en' },
});

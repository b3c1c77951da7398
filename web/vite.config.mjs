import { fileURLToPath } from 'node:url';
import { countryAnchors } from './build/country-anchors.mjs';
import { keepLatinFaces } from './build/latin-faces.mjs';

/** The configuration of Vite for both pages, the explorer and the playground: `web/*.html` to `web/dist`. */
export default {
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [keepLatinFaces(), countryAnchors()],
  // No React plugin: the page needs its JSX compiled, not its modules reloaded in place.
  oxc: { jsx: { runtime: 'automatic' } },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Data addresses for scripts and workers would need a looser Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is one large chunk by nature, loaded after the first paint.
    chunkSizeWarningLimit: 8192,
    // "use client" and its like in the dependencies would give hundreds of warnings.
    rolldownOptions: {
      input: ['index.html', 'playground.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
      checks: { moduleLevelDirective: false },
    },
  },
};

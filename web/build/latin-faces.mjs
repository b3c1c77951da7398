const FACE = /@font-face\s*\{[^}]*\}/g;
const LATIN = /unicode-range:\s*U\+0000-00FF/i;
const ITALIC = /font-style:\s*italic/i;

/**
 * A plugin for Vite that drops from GraphiQL's own font files every face but upright Latin.
 * All scripts together are 350 KB of base64 that every reader would load; names in other
 * scripts are left to the fonts of the reader's system.
 */
export function keepLatinFaces() {
  return {
    name: 'keep-latin-faces',
    enforce: 'pre',
    transform(code, id) {
      if (!/@graphiql\/react\/font\/[\w-]+\.css/.test(id)) return null;
      const kept = (face) => LATIN.test(face) && !ITALIC.test(face);
      return { code: code.replace(FACE, (face) => (kept(face) ? face : '')), map: null };
    },
  };
}

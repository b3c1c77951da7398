type Convert = (text: string) => string;

let convert: Convert | undefined;
const known = new Map<string, string>();

/**
 * A Chinese character as it is written in simplified script, itself when it has no other form. Each character for
 * itself and not by its context, so that a part of a word has the same form as the whole.
 */
export function simplified(character: string): string {
  let found = known.get(character);
  if (found === undefined) {
    found = (convert ??= converter())(character);
    known.set(character, found);
  }
  return found;
}

/** The types of the package are for ES modules only, and its table is read only where there is Chinese. */
function converter(): Convert {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Converter } = require('opencc-js/t2cn') as { Converter: (way: { from: 't'; to: 'cn' }) => Convert };
  return Converter({ from: 't', to: 'cn' });
}

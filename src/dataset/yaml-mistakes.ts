import type { LineCounter, YAMLError } from 'yaml';

/** What is wrong with the form of a file, and in which line and column. */
export interface YamlMistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The first mistake in the form of a YAML file, from which later ones follow, in the words of a writer of records. */
export function yamlMistake(text: string, errors: readonly YAMLError[], lines: LineCounter): YamlMistake | undefined {
  const [error] = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (!error) return undefined;
  const { line, col } = lines.linePos(error.pos[0]);
  const at = { line: Math.max(1, line), column: Math.max(1, col) };
  const all = text.split(/\r?\n/);
  const typed = typingMistake(all, at.line);
  const found = { ...at, ...(typed ?? brokenLine(all, at) ?? byCode(error)) };
  const isIndent = !typed && errors.some(({ code }) => code in ABOUT_INDENTS);
  const shifted = isIndent ? shiftedLine(all.slice(0, at.line + 1)) : undefined;
  return shifted === undefined || shifted === found.line
    ? found
    : { line: shifted, column: indent(all[shifted - 1]!) + 1, message: ABOUT_INDENTS['BAD_INDENT']! };
}

type Found = Partial<YamlMistake> & Pick<YamlMistake, 'message'>;

/** A key with the colon of Chinese text after it. */
const WIDE_COLON = /^\s*(?:- )?[\w:-]+(：)/;

/** What to say of a sign that looks like one of YAML. */
function wideSign(sign: string): string {
  const meant = `${sign.normalize('NFKC')}${sign === '：' ? ' and a space' : ''}`;
  return `"${sign}" is a Chinese character and no sign of YAML; write ${meant}.`;
}

/** A sign that keeps a key and its value from coming apart, and how far it is into the text. */
export interface MisreadSign {
  readonly offset: number;
  readonly message: string;
}

/** Such a sign in a key, which then holds part of its value: `names：{en`, `country:KZ:{modality`. */
export function misreadKey(key: string): MisreadSign | undefined {
  const wide = key.indexOf('：');
  if (wide >= 0) return { offset: wide, message: wideSign('：') };
  const joined = key.search(/:[[{]/);
  return joined >= 0 ? { offset: joined, message: NO_SPACE } : undefined;
}

/** Such a sign in a text, which then holds a language (`en:Old port`, `zh-Hans：口岸`), or in several lines the key of the next one. */
export function misreadText(text: string): MisreadSign | undefined {
  const joined = /^[a-z]{2}(?:-[A-Z][a-z]{3})?:(?=\S)/.exec(text);
  if (joined) return { offset: joined[0].length - 1, message: NO_SPACE };
  const found = /(?:\n\s*(?:- )?[\w:-]+|^[a-z]{2}(?:-[A-Z][a-z]{3})?)(：)/.exec(text);
  return found ? { offset: found.index + found[0].length - 1, message: wideSign('：') } : undefined;
}

const NO_SPACE = 'There is no space after the colon.';

/** Characters that look right and are not, in the line of an error or in one of its neighbours. */
function typingMistake(lines: readonly string[], near: number): Found | undefined {
  for (const line of [near, near - 1, near + 1]) {
    const text = lines[line - 1] ?? '';
    const tab = /^ *\t/.exec(text);
    const message = 'The line is indented with a tab; use spaces, two for each level.';
    if (tab) return { line, column: tab[0].length, message };
    const wide = WIDE_COLON.exec(text) ?? /[:,] *[^"']*(｛|｝|［|］)[^"']*$/.exec(text);
    if (wide) return { line, column: text.indexOf(wide[1]!) + 1, message: wideSign(wide[1]!) };
  }
  return undefined;
}

/** A line whose key and value do not come apart as they should. */
function brokenLine(lines: readonly string[], at: { line: number; column: number }): Found | undefined {
  const text = lines[at.line - 1] ?? '';
  const joined = /[\w"'](:)[[{]/.exec(text);
  if (joined) return { column: text.indexOf(joined[0]) + 2, message: NO_SPACE };
  const [, head = '', key = '', value = ''] = /^(\s*(?:- )*)([\w-]+): +(.*)$/.exec(text) ?? [];
  const plain = value !== '' && !/^["'[{|>]/.test(value);
  if (plain && /: /.test(value.replace(/ #.*$/, ''))) {
    const message = `The text of ${key} holds a colon and a space; put the whole text into quotation marks.`;
    return { column: head.length + key.length + 3, message };
  }
  const next = lines[at.line] ?? '';
  if (plain && /^\s*(- )?[\w-]+:( |$)/.test(next) && indent(next) > head.length) {
    const reason = `${key} above it has a value already, so nothing belongs under it`;
    return { line: at.line + 1, column: indent(next) + 1, message: `The line is indented too far: ${reason}.` };
  }
  if (/^(["'])(?:(?!\1).)*\1\s*[^\s,#\]}]/.test(value)) {
    return { message: `The text of ${key} goes on after its closing quotation mark; put all of it into the marks.` };
  }
  return undefined;
}

const indent = (text: string): number => text.length - text.trimStart().length;

/** What mostly stands behind the codes of the parser. */
function byCode(error: YAMLError): Found {
  const [, sign] = /end with an? ([\]}])/.exec(error.message) ?? [];
  if (sign) return { message: `A bracket is opened above and not closed: there is no ${sign} for it.` };
  const [, quote] = /Missing closing (["'])/.exec(error.message) ?? [];
  if (quote) return { message: `A quotation mark ${quote} is opened and not closed.` };
  return { message: ABOUT_INDENTS[error.code] ?? `This is no YAML: ${error.message}` };
}

const ABOUT_INDENTS: Readonly<Record<string, string | undefined>> = {
  BAD_INDENT: 'The line does not begin in the column of those that it belongs to.',
  BLOCK_AS_IMPLICIT_KEY: 'The line has two keys, or the one below it is indented too far.',
  MULTILINE_IMPLICIT_KEY: 'The line has no key followed by a colon and a space, or is wrongly indented.',
};

/** The only line that is indented by an odd number, if there is one: the parser stumbles over what comes after it. */
function shiftedLine(lines: readonly string[]): number | undefined {
  const odd = [...lines.keys()].filter((index) => indent(lines[index]!) % 2 === 1 && lines[index]!.trim() !== '');
  return odd.length === 1 ? odd[0]! + 1 : undefined;
}

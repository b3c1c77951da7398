import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Problems } from './problems';
import { within, type Entry, type Tree, type Position } from './source-tree';
import { misreadKey, misreadText, yamlMistake, type MisreadSign } from './yaml-mistakes';

/** The tree of a YAML text, or undefined when it is no YAML, which is then noted as a problem. */
export function parseTree(file: string, text: string, problems: Problems): Tree | undefined {
  const lines = new LineCounter();
  // Keys that stand twice are found below, where the first of them is known.
  const options = { schema: 'failsafe', uniqueKeys: false, lineCounter: lines, prettyErrors: false } as const;
  const document = parseDocument(text, options);
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const { errors, warnings } = document;
  const mistake = yamlMistake(text, [...errors, ...warnings], lines);
  if (mistake) refuse({ file, ...mistake }, mistake.message);
  if (errors.length > 0) return undefined;
  return treeOf(document.contents, { file, line: 1, column: 1 });

  /** Notes a mistake in the form. What the file says is then not known, even where the rest of it can be read. */
  function refuse(at: Position, message: string): void {
    problems.addUnreadable(within('file', at), message);
  }

  function noteSign(start: number, sign: MisreadSign | undefined): void {
    if (sign) refuse(position(start + sign.offset), sign.message);
  }

  function treeOf(node: Node | null | undefined, fallback: Position): Tree {
    const at = node?.range ? position(node.range[0]) : fallback;
    if (isMap<Node, Node>(node)) {
      const entries = new Map<string, Entry>();
      for (const { key, value } of node.items) {
        const keyAt = key?.range ? position(key.range[0]) : at;
        const misread = isScalar(key) ? misreadKey(textOf(key)) : undefined;
        const first = isScalar(key) ? entries.get(textOf(key)) : undefined;
        if (misread) noteSign(key.range![0], misread);
        else if (first) {
          const isNew = first.key === 'id';
          const also = isNew ? ' A new record begins with a hyphen and a space.' : '';
          refuse(keyAt, `The key "${first.key}" stands here twice; the first is in line ${first.at.line}.${also}`);
          // The keys of a record that is taken for a part of the one above it would all stand twice.
          if (isNew) break;
        } else if (isAlias(value))
          refuse(position(value.range![0]), `*${value.source} is an alias; repeat the value instead.`);
        else if (isScalar(key)) entries.set(textOf(key), { key: textOf(key), at: keyAt, value: treeOf(value, keyAt) });
        else refuse(keyAt, 'A key is a word, not a list or a mapping.');
      }
      return { kind: 'mapping', entries, at };
    }
    if (isSeq<Node>(node)) return { kind: 'list', items: node.items.map((item) => treeOf(item, at)), at };
    if (isAlias(node)) refuse(at, `*${node.source} is an alias; repeat the value instead.`);
    if (isScalar(node) && node.range) noteSign(node.range[0], misreadText(text.slice(node.range[0], node.range[1])));
    return { kind: 'scalar', text: isScalar(node) ? textOf(node) : '', at };
  }
}

/** In the failsafe schema a scalar is a text or nothing. */
const textOf = ({ value }: { value: unknown }): string => (typeof value === 'string' ? value : '');

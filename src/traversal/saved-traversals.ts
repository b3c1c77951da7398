import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayParameters } from '../compiler/statement/visibility';
import { invariant } from '../errors';
import { RELATIONSHIP } from '../model/root-interfaces';
import type { ParameterValue } from '../model/statement';
import type { TraversalArgument } from '../model/traversal-field';
import { rowsOf, pageSize, type Traversal } from './traversal';
import { DAY_ARGUMENTS, LANG } from './visibility';

/** The statements of saved traversals; the folder ships with the server. */
const FOLDER = join(__dirname, '..', '..', 'cypher', 'traversals');

/** A statement in cypher/traversals that is a field of the API. */
export interface SavedTraversal {
  /** The name of the field. */
  readonly name: string;
  /** The file without its ending; it holds the statement, after comments that say what it does. */
  readonly file: string;
  /** What the list holds, in which order; the documentation of the field. */
  readonly description: string;
  /** Arguments beside `first`. Each is a parameter of the statement by its name; ids are followed when retired. */
  readonly arguments: readonly TraversalArgument[];
  /** Rows are distinct ids of nodes of this type, or, for Relationship, `[id, from, to]` with the ids of the ends. */
  readonly target: string;
}

const FIRST: TraversalArgument = {
  name: 'first',
  type: 'Int',
  description: 'How many at most; 20 when not given. There are no further pages.',
};

/** A saved traversal as a field: its statement runs with the arguments as parameters, and what it finds is a list. */
export function savedTraversal(saved: SavedTraversal): Traversal {
  const { name, description, target, file } = saved;
  return {
    field: {
      name,
      description,
      arguments: [...saved.arguments, FIRST, ...DAY_ARGUMENTS, LANG],
      result: { kind: 'element', target, nullable: false, list: true },
      most: (_args, first) => first,
    },
    async run(run, args) {
      const given = saved.arguments.map(({ name: argument, type }): [string, ParameterValue] => {
        const value = (args[argument] ?? null) as ParameterValue;
        return [argument, type === 'ID' && typeof value === 'string' ? run.currentId(value) : value];
      });
      const first = BigInt(pageSize(args, run));
      const days = dayParameters(args);
      const rows = await rowsOf(run, statementIn(file), { ...Object.fromEntries(given), ...days, first });
      return target === RELATIONSHIP
        ? (rows as [string, string, string][]).map(([id, near, far]) => ({ id, near, far }))
        : rows;
    },
  };
}

const statements = new Map<string, string>();

/** The statement of a file, without the comments at its head. */
function statementIn(file: string): string {
  const known = statements.get(file);
  if (known !== undefined) return known;
  const path = join(FOLDER, `${file}.cypher`);
  invariant(existsSync(path), `the saved traversal ${file} has a file in cypher/traversals`);
  const text = readFileSync(path, 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/^(\/\/.*\n|\n)*/, '')
    .trim();
  statements.set(file, text);
  return text;
}

/** The statements of cypher/traversals that are fields of the API. A new one is a file there and an entry here. */
export const SAVED_TRAVERSALS: readonly SavedTraversal[] = [
  {
    name: 'portsReachedBy',
    file: 'ports-reached-by',
    description:
      'The ports where programmes of an agreement are tried, and the ports on the other side of the border, the nearest first, then by id. In at most four hops: from the agreement to programmes that it establishes or concerns, or that carry it out or rest on it; to their parts and to what they are a part of; to their ports; to the pairs of these. Facts and inferences alone. Empty: it reaches none, or there is no such agreement.',
    arguments: [{ name: 'agreement', type: 'ID', required: true, description: 'The agreement, by its id.' }],
    target: 'Port',
  },
  {
    name: 'recognitionsOfPartners',
    file: 'recognitions-of-partners',
    description:
      'The recognitions by which partners of a programme know programmes that it does not recognise itself: its candidates for talks. The programmes that most partners recognise come first, then by the id of that programme and of the recognition. Facts and inferences alone. Empty: it has no partner, its partners have no others, or there is no such programme.',
    arguments: [{ name: 'programme', type: 'ID', required: true, description: 'The programme, by its id.' }],
    target: 'Relationship',
  },
];

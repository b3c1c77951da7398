import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayParameters } from '../../compiler/statement/visibility';
import { invariant } from '../../errors';
import { RELATIONSHIP } from '../../model/root-interfaces';
import type { ParameterValue } from '../../model/statement';
import type { TraversalArgument } from '../../model/traversal-field';
import { rowsOf, type Traversal } from '../traversal';
import { AS_OF, KNOWN_AS_OF, LANG, type VisibilityArguments } from '../visibility';

/** The statements of saved traversals; the folder ships with the server. */
const FOLDER = join(__dirname, '..', '..', '..', 'cypher', 'traversals');

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
  /**
   * What the rows are: ids of nodes of a type of the model, or, for Relationship, `[id, from, to]` with the ids of
   * the ends. No row comes twice.
   */
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
      arguments: [...saved.arguments, FIRST, AS_OF, KNOWN_AS_OF, LANG],
      result: { kind: 'element', target, nullable: false, list: true },
      most: (_args, first) => first,
    },
    async run(run, args) {
      const { limits, currentId } = run;
      const given = saved.arguments.map(({ name: argument, type }): [string, ParameterValue] => {
        const value = (args[argument] ?? null) as ParameterValue;
        return [argument, type === 'ID' && typeof value === 'string' ? currentId(value) : value];
      });
      const first = BigInt((args['first'] as number | null | undefined) ?? limits.defaultPageSize);
      const { asOf, knownAsOf } = args as VisibilityArguments;
      const days = dayParameters(asOf, knownAsOf);
      const rows = await rowsOf(run, statementIn(file), { ...Object.fromEntries(given), ...days, first });
      return target === RELATIONSHIP
        ? (rows as [string, string, string][]).map(([id, from, to]) => ({ id, from, to }))
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

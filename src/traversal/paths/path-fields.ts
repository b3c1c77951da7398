import { CustomsGraphError } from '../../errors';
import { encodeCursor, orderSignature, requireCursor } from '../../compiler/arguments/cursor';
import { enumeration } from '../../model/enumeration';
import { foundConnection, foundPage, type FoundType } from '../../model/found';
import type { Registry } from '../../model/registry';
import type { TraversalArgument } from '../../model/traversal-field';
import type { Traversal } from '../traversal';
import type { FoundPath } from './enumerate';
import { findPaths, type PathKind } from './find-paths';
import { checkPathArguments, lengthOf, pathArguments, pathQuestion } from './path-arguments';

const PATH: FoundType = {
  name: 'Path',
  description: 'A way through the graph from one node to another that passes no node twice.',
  fields: [
    {
      name: 'length',
      description: 'How many relationships it has; 0 from a node to itself.',
      kind: 'value',
      type: 'Int',
      nullable: false,
      list: false,
    },
    {
      name: 'nodes',
      description: 'The nodes it passes, from its beginning to its end.',
      kind: 'element',
      target: 'Node',
      nullable: false,
      list: true,
    },
    {
      name: 'relationships',
      description:
        'The relationships between them, in the order of the way. Each tells its own direction: it may have been walked from its end to its start.',
      kind: 'element',
      target: 'Relationship',
      nullable: false,
      list: true,
    },
  ],
};

const ORDER =
  'Shorter ways come first, then the order is that of the ids of their relationships, compared one by one. Claims, sources and names are no stepping stones unless "via.only" names their relationships, or everything would be two steps apart by sharing a document.';

/** `shortestPath`: the first of the shortest ways. */
export function shortestPath(registry: Registry): Traversal {
  return {
    field: {
      name: 'shortestPath',
      description: `The shortest way from one node to another; of several the first. ${ORDER} Null when there is none of that length, or an end is not in the graph.`,
      arguments: pathArguments(registry),
      result: { kind: 'object', type: PATH, nullable: true, list: false },
      most: mostOf(1),
      check: checkPathArguments,
    },
    async run(run, args) {
      const [path] = await findPaths(run, 'shortestPath', pathQuestion(run, args), 'SHORTEST', 1);
      return path ?? null;
    },
  };
}

const KIND = enumeration('PathKind', 'Which ways between two nodes are wanted.', {
  SHORTEST: 'All ways of the least length.',
  SIMPLE: 'All ways that pass no node twice, up to the greatest length.',
});

const SIGNATURE = orderSignature('paths by length and relationships');

/** `paths`: all shortest ways, or all simple ones, in pages. */
export function allPaths(registry: Registry): Traversal {
  const page: TraversalArgument[] = [
    { name: 'kind', type: KIND, description: 'Which ways are wanted; SHORTEST when not given.' },
    { name: 'first', type: 'Int', description: 'The first so many; 20 when not given.' },
    { name: 'after', type: 'Cursor', description: 'Only ways after this cursor.' },
  ];
  return {
    field: {
      name: 'paths',
      description: `All shortest ways from one node to another, or all that pass no node twice. ${ORDER} Empty when there is none, or an end is not in the graph. LIMIT_EXCEEDED when too much of the graph would have to be read.`,
      arguments: [...pathArguments(registry), ...page],
      result: {
        kind: 'object',
        type: foundConnection('Path', { kind: 'object', type: PATH, nullable: false, list: false }),
        nullable: false,
        list: false,
      },
      most: (args, first) => mostOf(first)(args),
      check: (args) => {
        checkPathArguments(args);
        afterOf(args);
      },
    },
    async run(run, args) {
      const size = (args['first'] as number | null | undefined) ?? run.limits.defaultPageSize;
      const kind = (args['kind'] as PathKind | null | undefined) ?? 'SHORTEST';
      const after = afterOf(args);
      const found = await findPaths(run, 'paths', pathQuestion(run, args), kind, size + 1, after);
      return foundPage(found, size, cursorOf, after !== undefined);
    },
  };
}

const mostOf =
  (count: number) =>
  (args: Readonly<Record<string, unknown>>): number =>
    count * (lengthOf(args) + 1);

const cursorOf = ({ relationships }: FoundPath): string =>
  encodeCursor(SIGNATURE, [relationships.map(({ id }) => id).join(' ')]);

/** The ids of the relationships of the way that the cursor stands for. */
function afterOf({ after }: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  if (after === undefined || after === null) return undefined;
  const form = { signature: SIGNATURE, keys: [{ valueType: 'string' as const, nullable: false }] };
  const [ids] = requireCursor(after, 'after', form).values;
  if (typeof ids !== 'string') throw new CustomsGraphError('BAD_CURSOR', '"after" is no cursor of this list.');
  return ids === '' ? [] : ids.split(' ');
}

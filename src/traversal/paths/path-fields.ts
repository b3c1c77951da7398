import { encodeCursor } from '../../compiler/arguments/cursor';
import { CustomsGraphError } from '../../errors';
import { enumeration } from '../../model/property-type';
import {
  elementField,
  foundConnection,
  foundPage,
  LIST,
  NULLABLE,
  valueField,
  type FoundType,
} from '../../model/found';
import type { Registry } from '../../model/registry';
import type { TraversalArgument } from '../../model/traversal-field';
import { checkConstraintArguments, constraintArguments, constraintsOf, ids, requireWithin } from '../constraints';
import {
  FIRST,
  afterArgument,
  keysAfter,
  pageSize,
  textCursor,
  type Given,
  type Traversal,
  type TraversalRun,
} from '../traversal';
import { AS_LISTS, visibilityArguments } from '../visibility';
import type { PathQuestion } from './discover';
import { findPaths, type FoundPath, type PathKind } from './find-paths';

const PATH: FoundType = {
  name: 'Path',
  description: 'A way through the graph from one node to another that passes no node twice.',
  fields: [
    valueField('length', 'Int', 'How many relationships it has; 0 from a node to itself.'),
    elementField('nodes', 'Node', 'The nodes it passes, from its beginning to its end.', LIST),
    elementField(
      'relationships',
      'Relationship',
      'The relationships between them, in the order of the way. Each tells its own direction: it may have been walked from its end to its start.',
      LIST,
    ),
  ],
};

const ORDER =
  'Shorter ways come first, then the order is that of the ids of their relationships, compared one by one. Claims, sources and names are no stepping stones unless "via.only" names their relationships, or everything would be two steps apart by sharing a document.';

const DEFAULT_LENGTH = 6;
const MAX_LENGTH = 8;

/** The arguments of a search for paths. */
function pathArguments(registry: Registry): TraversalArgument[] {
  return [
    { name: 'from', type: 'ID', required: true, description: 'The id of the node where a path begins.' },
    { name: 'to', type: 'ID', required: true, description: 'The id of the node where it ends.' },
    {
      name: 'maxLength',
      type: 'Int',
      description: `Most relationships of a path, from 1 to ${MAX_LENGTH}; ${DEFAULT_LENGTH} when not given.`,
    },
    ...constraintArguments(registry),
    {
      name: 'through',
      type: 'ID',
      list: true,
      description: 'Nodes that a path must pass, in whatever order.',
    },
    { name: 'avoid', type: 'ID', list: true, description: 'Nodes that a path must not pass.' },
    ...visibilityArguments(registry, AS_LISTS),
  ];
}

/** Refuses arguments that contradict each other. Throws BAD_USER_INPUT. */
function checkPathArguments(args: Given): void {
  const { from, to } = args;
  requireWithin('maxLength', args['maxLength'], 1, MAX_LENGTH);
  const avoid = ids(args['avoid']);
  for (const id of [from, to, ...ids(args['through'])] as string[]) {
    if (!avoid.includes(id)) continue;
    throw new CustomsGraphError('BAD_USER_INPUT', `"avoid" names ${JSON.stringify(id)}, which every path must pass.`, {
      hint: 'Take it out of "avoid", or ask for other ends.',
    });
  }
  checkConstraintArguments(args);
}

/** The question that arguments ask, with ids that are retired replaced. */
function pathQuestion(run: TraversalRun, args: Given): PathQuestion {
  const from = run.currentId(args['from'] as string);
  const to = run.currentId(args['to'] as string);
  return {
    from,
    to,
    constraints: constraintsOf(run, args, [from, to]),
    maxLength: lengthOf(args),
    through: ids(args['through']).map(run.currentId),
  };
}

/** Most relationships of a path, as the arguments say. */
const lengthOf = (args: Given): number => (args['maxLength'] as number | null | undefined) ?? DEFAULT_LENGTH;

/** `shortestPath`: the first of the shortest paths. */
export function shortestPath(registry: Registry): Traversal {
  return {
    field: {
      name: 'shortestPath',
      description: `The shortest way from one node to another; of several the first. ${ORDER} Null when there is none of that length, or an end is not in the graph.`,
      arguments: pathArguments(registry),
      result: { kind: 'object', type: PATH, ...NULLABLE },
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

const CURSOR = textCursor('paths by length and relationships');

/** `paths`: all shortest paths, or all simple ones, in pages. */
export function allPaths(registry: Registry): Traversal {
  const page: TraversalArgument[] = [
    { name: 'kind', type: KIND, description: 'Which ways are wanted; SHORTEST when not given.' },
    FIRST,
    afterArgument('Only ways after this cursor.'),
  ];
  return {
    field: {
      name: 'paths',
      description: `All shortest ways from one node to another, or all that pass no node twice. ${ORDER} Empty when there is none, or an end is not in the graph. LIMIT_EXCEEDED when too much of the graph would have to be read.`,
      arguments: [...pathArguments(registry), ...page],
      result: foundConnection(PATH),
      most: (args, first) => mostOf(first)(args),
      check: (args) => {
        checkPathArguments(args);
        afterOf(args);
      },
    },
    async run(run, args) {
      const size = pageSize(args, run);
      const kind = (args['kind'] as PathKind | null | undefined) ?? 'SHORTEST';
      const after = afterOf(args);
      const found = await findPaths(run, 'paths', pathQuestion(run, args), kind, size + 1, after);
      return foundPage(found, size, cursorOf, after !== undefined);
    },
  };
}

const mostOf =
  (count: number) =>
  (args: Given): number =>
    count * (lengthOf(args) + 1);

const cursorOf = ({ relationships }: FoundPath): string =>
  encodeCursor(CURSOR.signature, [relationships.map(({ id }) => id).join(' ')]);

/** The ids of the relationships of the path that the cursor stands for. */
function afterOf(args: Given): readonly string[] | undefined {
  const [key] = keysAfter(args, CURSOR) ?? [];
  return key === '' ? [] : (key as string | undefined)?.split(' ');
}

import { encodeCursor, type CursorForm } from '../../compiler/arguments/cursor';
import { CustomsGraphError } from '../../errors';
import { enumeration } from '../../model/property-type';
import {
  elementField,
  foundConnection,
  foundPage,
  LIST,
  NULLABLE,
  objectField,
  TOTAL_COUNT,
  valueField,
  type FoundType,
} from '../../model/found';
import type { Registry } from '../../model/registry';
import type { Place, TraversalArgument } from '../../model/traversal-field';
import {
  checkConstraintArguments,
  constraintArguments,
  constraintsOf,
  ids,
  requireWithin,
  telling,
} from '../constraints';
import {
  AFTER,
  Budget,
  FIRST,
  keysAfter,
  listCursor,
  pageSize,
  type Given,
  type Traversal,
  type TraversalRun,
} from '../traversal';
import { isGiven, visibilityArguments } from '../visibility';
import { requireNodes } from '../known-ids';
import { amongArgument, amongId, nodesAmong } from './among';
import type { PathQuestion } from './discover';
import { bestInStore } from './discover-in-store';
import { findPaths, needsMore, pathsIn, type FoundPath, type PathKind, type Wanted } from './find-paths';

const STEP: FoundType = {
  name: 'PathStep',
  description: 'A step of a path, from one node to the next.',
  fields: [
    elementField('from', 'Node', 'The node it leaves.'),
    elementField('to', 'Node', 'The node it reaches.'),
    elementField(
      'relationship',
      'Relationship',
      'The best supported relationship between the two. It tells its own direction, which may be the other one.',
    ),
    elementField(
      'relationships',
      'Relationship',
      'All relationships between the two that may be walked this way: those with more claims first, then by id.',
      LIST,
    ),
  ],
};

const PATH: FoundType = {
  name: 'Path',
  description: 'A way through the graph from one node to another that passes no node twice.',
  fields: [
    valueField('length', 'Int', 'How many steps it has; 0 from a node to itself.'),
    valueField(
      'weight',
      'Int',
      'The evidence for it: how many claims support its weakest step, by the best supported relationship there. 0 without a step.',
    ),
    elementField('nodes', 'Node', 'The nodes it passes, from its beginning to its end.', LIST),
    objectField('steps', STEP, 'The steps between them, in order.', LIST),
  ],
};

const ORDER =
  'Shorter ways first, then by weight, then by the ids of their nodes. Not walked by default: structural relationships; those of ends, wishes and opinions; claims, sources and names. "via" and "modality" ask for them.';

/** The arguments that name nodes which a path must pass. */
const ENDS = ['from', 'to', 'through', 'among.with'];
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
    amongArgument(registry),
    ...visibilityArguments(registry),
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
async function pathQuestion(run: TraversalRun, field: string, args: Given): Promise<PathQuestion> {
  return questionAmong(run, args, await nodesAmong(run, args, new Budget(run.limits.maxVisited, field)));
}

function questionAmong(run: TraversalRun, args: Given, among: readonly string[] | undefined): PathQuestion {
  const from = run.currentId(args['from'] as string);
  const to = run.currentId(args['to'] as string);
  return {
    from,
    to,
    constraints: { ...constraintsOf(run, args, [from, to], telling(args)), among },
    maxLength: lengthOf(args),
    through: ids(args['through']).map(run.currentId),
  };
}

/** Most relationships of a path, as the arguments say. */
const lengthOf = (args: Given): number => (args['maxLength'] as number | null | undefined) ?? DEFAULT_LENGTH;

const FIRST_PATH = { kind: 'SHORTEST', count: 1, after: undefined, counted: false } as const;

/** `shortestPath`: the first of the shortest paths. */
export function shortestPath(registry: Registry): Traversal {
  return {
    field: {
      name: 'shortestPath',
      description: `The shortest way from one node to another; of several the first. ${ORDER} Null when there is none, or an end is not seen on that day; "via: { structural: true }" may find one. BAD_USER_INPUT for an id that no node has.`,
      arguments: pathArguments(registry),
      result: { kind: 'object', type: PATH, ...NULLABLE },
      most: (args, _, place) => mostOf(args, 1, place),
      searchedByStore: true,
      check: checkPathArguments,
    },
    search(run, args) {
      const question = isGiven(args['among']) ? undefined : questionAmong(run, args, undefined);
      const search = question && !needsMore(question) ? bestInStore(question) : undefined;
      if (!search) return undefined;
      return {
        statement: search.statement,
        found: async (result) => {
          const discovered = search.read(result as Parameters<typeof search.read>[0]);
          if (!discovered) return undefined;
          const { paths } = pathsIn(run, 'shortestPath', question!, discovered, FIRST_PATH);
          if (paths.length === 0) await requireNodes(run, args, ENDS);
          return paths[0] ?? null;
        },
      };
    },
    async run(run, args) {
      const question = await pathQuestion(run, 'shortestPath', args);
      const { paths } = await findPaths(run, 'shortestPath', question, FIRST_PATH);
      if (paths.length === 0) await requireNodes(run, { ...args, ...amongId(args) }, ENDS);
      return paths[0] ?? null;
    },
  };
}

const KIND = enumeration('PathKind', 'Which ways between two nodes are wanted.', {
  SHORTEST: 'All ways of the least length.',
  SIMPLE: 'All ways that pass no node twice, up to the greatest length.',
});

const cursorForm = (args: Given): CursorForm => listCursor('paths by length, weight and nodes', args, 2);

/** `paths`: all shortest paths, or all simple ones, in pages. */
export function allPaths(registry: Registry): Traversal {
  const page: TraversalArgument[] = [
    { name: 'kind', type: KIND, description: 'Which ways are wanted; SHORTEST when not given.' },
    FIRST,
    AFTER,
  ];
  return {
    field: {
      name: 'paths',
      description: `All shortest ways from one node to another, or all that pass no node twice. ${ORDER} Empty when there is none, or an end is not seen on that day; "via: { structural: true }" may find some. BAD_USER_INPUT for an id that no node has. LIMIT_EXCEEDED when too much of the graph would have to be read.`,
      arguments: [...pathArguments(registry), ...page],
      result: foundConnection(PATH, [TOTAL_COUNT]),
      most: mostOf,
      check: (args) => {
        checkPathArguments(args);
        afterOf(args);
      },
    },
    async run(run, args, { selected }) {
      const size = pageSize(args, run);
      const after = afterOf(args);
      const kind = (args['kind'] as PathKind | null | undefined) ?? 'SHORTEST';
      const wanted = { kind, count: size + 1, after, counted: selected.has('totalCount') };
      const { paths, totalCount } = await findPaths(run, 'paths', await pathQuestion(run, 'paths', args), wanted);
      if (paths.length === 0 && !after) await requireNodes(run, { ...args, ...amongId(args) }, ENDS);
      const { signature } = cursorForm(args);
      const cursorOf = ({ weight, nodes }: FoundPath): string =>
        encodeCursor(signature, [String(weight), nodes.join(' ')]);
      return { ...foundPage(paths, size, cursorOf, after !== undefined), totalCount };
    },
  };
}

/** Most nodes or relationships at a place of so many paths. */
function mostOf(args: Given, paths: number, { field, topology }: Place): number {
  const length = lengthOf(args);
  if (field === 'nodes') return paths * (length + 1);
  return paths * length * (field === 'relationships' ? Math.max(1, topology.mostParallel) : 1);
}

/** The path that the cursor stands for. */
function afterOf(args: Given): Wanted['after'] {
  const [weight, nodes] = (keysAfter(args, cursorForm(args)) as [string, string] | undefined) ?? [];
  return nodes === undefined ? undefined : { weight: Number(weight), nodes: nodes.split(' ') };
}

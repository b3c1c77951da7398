import Cypher from '@neo4j/cypher-builder';
import { encodeCursor, type CursorForm } from '../compiler/arguments/cursor';
import { isKey } from '../compiler/statement/cypher';
import { CustomsGraphError } from '../errors';
import {
  elementField,
  foundConnection,
  foundPage,
  LIST,
  TOTAL_COUNT,
  type FoundRelationship,
  type FoundType,
} from '../model/found';
import type { Registry } from '../model/registry';
import { checkConstraintArguments, constraintArguments, constraintsOf, type Constraints } from './constraints';
import { FAR, keysOf, ROW, rowsOfSteps, stepOf, stepRow } from './steps';
import { requireNodes } from './known-ids';
import {
  AFTER,
  FIRST,
  keysAfter,
  listCursor,
  pageSize,
  type Given,
  type Traversal,
  type TraversalRun,
} from './traversal';
import { visibilityArguments, visibleIds } from './visibility';

const COMMON: FoundType = {
  name: 'CommonNeighbour',
  description: 'A node that several nodes have in common.',
  fields: [
    elementField('node', 'Node', 'The node.'),
    elementField(
      'relationships',
      'Relationship',
      'The relationships by which it hangs together with the nodes asked about, by id.',
      LIST,
    ),
  ],
};

const cursorForm = (args: Given): CursorForm => listCursor('common neighbours by id', args);
const MOST_NODES = 10;

/** `commonNeighbours`: what several nodes have in common. */
export function commonNeighbours(registry: Registry): Traversal {
  return {
    field: {
      name: 'commonNeighbours',
      description:
        'What two or more nodes have in common: the nodes that are one relationship away from each of them, by id. Claims, sources and names are left out unless "via.only" names their relationships. Empty when one of the nodes is not seen on that day. BAD_USER_INPUT for an id that no node has.',
      arguments: [
        { name: 'of', type: 'ID', list: true, required: true, description: 'The ids of two to ten nodes.' },
        ...constraintArguments(registry),
        FIRST,
        AFTER,
        ...visibilityArguments(registry),
      ],
      result: foundConnection(COMMON, [TOTAL_COUNT]),
      most: (args, first) => first * new Set(args['of'] as readonly string[]).size,
      check: (args) => {
        requireSeveral(args['of'] as readonly string[]);
        checkConstraintArguments(args);
        keysAfter(args, cursorForm(args));
      },
    },
    async run(run, args, { selected }) {
      const of = [...new Set((args['of'] as readonly string[]).map(run.currentId))];
      requireSeveral(of);
      const constraints = constraintsOf(run, args);
      const size = pageSize(args, run);
      const form = cursorForm(args);
      const after = keysAfter(args, form)?.[0] as string | undefined;
      const present = await visibleIds(run, of, constraints.visibility);
      const isPresent = of.every((id) => present.has(id));
      if (!isPresent) await requireNodes(run, args, ['of']);
      const ids = isPresent ? await shared(run, constraints, of, after ?? '', size + 1) : [];
      const steps = await stepsTo(run, constraints, of, ids.slice(0, size));
      const items = ids.map((node) => ({ node, relationships: steps.get(node) ?? [] }));
      const page = foundPage(items, size, ({ node }) => encodeCursor(form.signature, [node]), after !== undefined);
      if (!selected.has('totalCount')) return page;
      return { ...page, totalCount: isPresent ? await sharedCount(run, constraints, of) : 0 };
    },
  };
}

function requireSeveral(of: readonly string[]): void {
  const count = new Set(of).size;
  if (count >= 2 && count <= MOST_NODES) return;
  throw new CustomsGraphError('BAD_USER_INPUT', `"of" must name two to ${MOST_NODES} nodes, not ${count}.`, {
    hint: 'For what lies around one node ask for its neighbourhood.',
  });
}

const COUNT = new Cypher.NamedVariable('count');
const ID = FAR.property('id');

/** Ids of the nodes that lie one step from every one of the nodes, by id. */
async function shared(
  run: TraversalRun,
  constraints: Constraints,
  of: readonly string[],
  after: string,
  limit: number,
): Promise<string[]> {
  const page = new Cypher.With(ROW).orderBy([ROW, 'ASC']).limit(new Cypher.NamedParam('limit'));
  const rows = await rowsOfSteps(run, constraints, {
    name: 'nodes in common',
    ids: of,
    along: 'ALONG',
    clauses: (steps) => [
      ...steps({ where: Cypher.and(Cypher.gt(ID, new Cypher.NamedParam('after')), isOther()) }),
      ...[...ofEach(), page, new Cypher.Return(ROW)],
    ],
    parameters: { after, many: BigInt(of.length), limit: BigInt(limit) },
  });
  return rows as string[];
}

/** How many such nodes there are. */
async function sharedCount(run: TraversalRun, constraints: Constraints, of: readonly string[]): Promise<number> {
  const [count] = await rowsOfSteps(run, constraints, {
    name: 'number of nodes in common',
    ids: of,
    along: 'ALONG',
    clauses: (steps) => [
      ...steps({ where: isOther() }),
      ...[...ofEach(), new Cypher.With([Cypher.count(ROW), COUNT]), new Cypher.Return([COUNT, ROW])],
    ],
    parameters: { many: BigInt(of.length) },
  });
  return Number(count ?? 0);
}

/** The condition that a node is none of those asked about. */
const isOther = (): Cypher.Predicate => Cypher.not(Cypher.in(ID, new Cypher.NamedParam('ids')));

/** The nodes to which a step leads from as many nodes as are asked about. */
const ofEach = (): Cypher.Clause[] => [
  new Cypher.With([ID, ROW], [Cypher.count(new Cypher.NamedVariable('id')).distinct(), COUNT]),
  new Cypher.With(ROW, COUNT).where(Cypher.eq(COUNT, new Cypher.NamedParam('many'))),
];

/** The relationships that lead to each of the found nodes, by id. */
async function stepsTo(
  run: TraversalRun,
  constraints: Constraints,
  of: readonly string[],
  found: readonly string[],
): Promise<ReadonlyMap<string, FoundRelationship[]>> {
  if (found.length === 0) return new Map();
  const rows = await rowsOfSteps(run, constraints, {
    name: 'steps to found nodes',
    ids: of,
    along: 'ALONG',
    clauses: (steps) => [
      ...steps({ where: isKey(ID, new Cypher.NamedParam('found')) }),
      new Cypher.Return([stepRow(), ROW]),
    ],
    parameters: { found: keysOf(found) },
  });
  const steps = new Map<string, FoundRelationship[]>();
  for (const step of rows.map(stepOf)) steps.set(step.far, [...(steps.get(step.far) ?? []), step]);
  for (const list of steps.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return steps;
}

import Cypher from '@neo4j/cypher-builder';
import { isKey } from '../compiler/statement/cypher';
import { elementField, LIST, NULLABLE, valueField, type FoundRelationship, type FoundType } from '../model/found';
import type { Registry } from '../model/registry';
import {
  checkConstraintArguments,
  constraintArguments,
  constraintsOf,
  requireWithin,
  type Constraints,
} from './constraints';
import { FAR, keysOf, ROW, rowsOfSteps, STEP, stepOf, stepRow } from './steps';
import type { Traversal, TraversalRun } from './traversal';
import { visibilityArguments, visibleIds } from './visibility';

const NEIGHBOURHOOD: FoundType = {
  name: 'Neighbourhood',
  description: 'What lies around a node.',
  fields: [
    elementField(
      'nodes',
      'Node',
      'The nodes, the nearest first, those of one distance by id. The node asked about is not among them.',
      LIST,
    ),
    valueField(
      'distances',
      'Int',
      'How many relationships away each of the nodes is, in the order of the nodes.',
      LIST,
    ),
    elementField(
      'relationships',
      'Relationship',
      'The relationships among these nodes and the one asked about, of the types followed, by id. At most four for each node that was asked for with "first".',
      LIST,
    ),
    valueField(
      'truncated',
      'Boolean',
      'Whether there are more nodes or relationships within the depth than are listed.',
    ),
  ],
};

const DEFAULT_DEPTH = 1;
const DEFAULT_FIRST = 50;
const RELATIONSHIPS_A_NODE = 4;

/** What lies around a node. */
interface Surroundings {
  readonly nodes: readonly string[];
  readonly distances: readonly number[];
  readonly relationships: readonly FoundRelationship[];
  readonly truncated: boolean;
}

/** `neighbourhood`: what lies around a node, the nearest first. */
export function neighbourhood(registry: Registry): Traversal {
  return {
    field: {
      name: 'neighbourhood',
      description:
        'What lies around a node, the nearest first: a part of the graph to draw or to read on from. Always the same part, and bounded: "truncated" tells that there is more. Claims, sources and names are left out unless "via.only" names their relationships. Null when the node is not in the graph.',
      arguments: [
        { name: 'of', type: 'ID', required: true, description: 'The id of the node.' },
        {
          name: 'depth',
          type: 'Int',
          description: `Up to how many relationships away, from 1 to 4; ${DEFAULT_DEPTH} when not given.`,
        },
        ...constraintArguments(registry),
        { name: 'avoid', type: 'ID', list: true, description: 'Nodes to leave out, and what lies behind them.' },
        { name: 'first', type: 'Int', description: `At most so many nodes; ${DEFAULT_FIRST} when not given.` },
        ...visibilityArguments(registry),
      ],
      result: { kind: 'object', type: NEIGHBOURHOOD, ...NULLABLE },
      most: (args) => ((args['first'] as number | null | undefined) ?? DEFAULT_FIRST) * RELATIONSHIPS_A_NODE,
      check: (args) => {
        requireWithin('depth', args['depth'], 1, 4);
        checkConstraintArguments(args);
      },
    },
    async run(run, args): Promise<Surroundings | null> {
      const of = run.currentId(args['of'] as string);
      const constraints = constraintsOf(run, args);
      if (!(await visibleIds(run, [of], constraints.visibility)).has(of)) return null;
      const size = (args['first'] as number | null | undefined) ?? DEFAULT_FIRST;
      const depth = (args['depth'] as number | null | undefined) ?? DEFAULT_DEPTH;
      return around(run, constraints, of, depth, size);
    },
  };
}

async function around(
  run: TraversalRun,
  constraints: Constraints,
  of: string,
  depth: number,
  size: number,
): Promise<Surroundings> {
  const nodes: string[] = [];
  const distances: number[] = [];
  let frontier = [of];
  let truncated = false;
  for (let distance = 1; distance <= depth && frontier.length > 0 && !truncated; distance++) {
    const left = size - nodes.length;
    const next = await nextLevel(run, constraints, frontier, [of, ...nodes], left + 1);
    truncated = next.length > left;
    frontier = next.slice(0, left);
    nodes.push(...frontier);
    distances.push(...frontier.map(() => distance));
  }
  const most = size * RELATIONSHIPS_A_NODE;
  const relationships = await among(run, constraints, [of, ...nodes], most + 1);
  truncated ||= relationships.length > most;
  return { nodes, distances, relationships: relationships.slice(0, most), truncated };
}

const LIMIT = new Cypher.NamedParam('limit');

/** The nodes one step further than a frontier, by id, at most `limit`. */
async function nextLevel(
  run: TraversalRun,
  constraints: Constraints,
  frontier: readonly string[],
  seen: readonly string[],
  limit: number,
): Promise<string[]> {
  const id = FAR.property('id');
  const rows = await rowsOfSteps(run, constraints, {
    name: 'next level',
    ids: frontier,
    along: 'ALONG',
    clauses: (steps) => [
      ...steps({ where: Cypher.not(isKey(id, new Cypher.NamedParam('seen'))) }),
      new Cypher.With([id, ROW]).distinct().orderBy([ROW, 'ASC']).limit(LIMIT),
      new Cypher.Return(ROW),
    ],
    parameters: { seen: keysOf(seen), limit: BigInt(limit) },
  });
  return rows as string[];
}

/** The relationships among nodes, each once, by id, at most `limit`. */
async function among(
  run: TraversalRun,
  constraints: Constraints,
  ids: readonly string[],
  limit: number,
): Promise<FoundRelationship[]> {
  // The nodes were chosen by type and by `avoid` already.
  const any: Constraints = { ...constraints, avoid: [], nodes: undefined };
  const stepId = new Cypher.NamedVariable('stepId');
  const rows = await rowsOfSteps(run, any, {
    name: 'steps among chosen nodes',
    ids,
    along: 'STORED',
    clauses: (steps) => [
      ...steps({ where: isKey(FAR.property('id'), new Cypher.NamedParam('chosen')) }),
      new Cypher.With([STEP.property('id'), stepId], [stepRow(), ROW]).orderBy([stepId, 'ASC']).limit(LIMIT),
      new Cypher.Return(ROW),
    ],
    parameters: { chosen: keysOf(ids), limit: BigInt(limit) },
  });
  return rows.map(stepOf);
}

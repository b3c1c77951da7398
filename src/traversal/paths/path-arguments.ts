import { CustomsGraphError } from '../../errors';
import type { Registry } from '../../model/registry';
import type { TraversalArgument } from '../../model/traversal-field';
import type { TraversalRun } from '../traversal';
import { AS_LISTS, visibilityArguments } from '../visibility-arguments';
import type { Constraints } from '../expander';
import {
  checkConstraintArguments,
  constraintsOf,
  ids,
  requireWithin,
  constraintArguments,
  type Given,
} from '../constraint-arguments';

/** What is asked of a path between two nodes. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly constraints: Constraints;
  /** Most relationships of a path. */
  readonly maxLength: number;
  /** Nodes that a path must pass. */
  readonly through: readonly string[];
}

const DEFAULT_LENGTH = 6;
const MAX_LENGTH = 8;

/** The arguments of a search for paths. */
export function pathArguments(registry: Registry): TraversalArgument[] {
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
export function checkPathArguments(args: Given): void {
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
export function pathQuestion(run: TraversalRun, args: Given): PathQuestion {
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
export const lengthOf = (args: Given): number => (args['maxLength'] as number | null | undefined) ?? DEFAULT_LENGTH;

import { CustomsGraphError } from '../../errors';
import type { Registry } from '../../model/registry';
import { entityTypeEnum, type TraversalArgument } from '../../model/traversal-field';
import type { TraversalRun } from '../traversal';
import { followedTypes, viaInput, type Via } from '../via';
import { AS_LISTS, viewArguments } from '../view-arguments';
import { TRAVERSAL_DIRECTION } from '../direction';
import type { Direction, Ground } from '../walk';

/** What is asked of a path between two nodes. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly ground: Ground;
  /** Most relationships of a path. */
  readonly maxLength: number;
  /** Nodes that a path must pass. */
  readonly through: readonly string[];
}

const DEFAULT_LENGTH = 6;

/** The arguments of a search for paths. */
export function pathArguments(registry: Registry): TraversalArgument[] {
  return [
    { name: 'from', type: 'ID', required: true, description: 'The id of the node where a path begins.' },
    { name: 'to', type: 'ID', required: true, description: 'The id of the node where it ends.' },
    {
      name: 'maxLength',
      type: 'Int',
      description: `Most relationships of a path, from 1 to 8; ${DEFAULT_LENGTH} when not given.`,
    },
    ...walkArguments(registry),
    {
      name: 'through',
      type: 'ID',
      list: true,
      description: 'Nodes that a path must pass, in whatever order.',
    },
    { name: 'avoid', type: 'ID', list: true, description: 'Nodes that a path must not pass.' },
    ...viewArguments(registry, AS_LISTS),
  ];
}

/** The arguments that say what may be walked over. */
export function walkArguments(registry: Registry): TraversalArgument[] {
  return [
    { name: 'via', type: viaInput(registry), description: 'The types of relationships to follow.' },
    {
      name: 'types',
      type: entityTypeEnum(registry),
      list: true,
      description: 'The types of the nodes on the way; where it begins and ends does not matter. Any when not given.',
    },
    {
      name: 'direction',
      type: TRAVERSAL_DIRECTION,
      description: 'Which way relationships are walked, seen from where the way begins. ANY when not given.',
    },
  ];
}

type Given = Readonly<Record<string, unknown>>;

/** Refuses arguments that contradict each other. Throws BAD_USER_INPUT. */
export function checkPathArguments(args: Given): void {
  const { from, to, maxLength } = args;
  requireWithin('maxLength', maxLength, 1, 8);
  const avoid = ids(args['avoid']);
  for (const id of [from, to, ...ids(args['through'])] as string[]) {
    if (!avoid.includes(id)) continue;
    throw new CustomsGraphError('BAD_USER_INPUT', `"avoid" names ${JSON.stringify(id)}, which every path must pass.`, {
      hint: 'Take it out of "avoid", or ask for other ends.',
    });
  }
  checkWalkArguments(args);
}

export function checkWalkArguments({ via, types }: Given): void {
  const { only, except } = (via ?? {}) as Via;
  const both = only?.find((type) => except?.includes(type));
  if (both) {
    throw new CustomsGraphError('BAD_USER_INPUT', `"via" names ${both} in "only" and in "except".`, {
      hint: 'Name a type in one of the two.',
    });
  }
  if (only?.length === 0 || (types as readonly string[] | null | undefined)?.length === 0) {
    const name = only?.length === 0 ? 'via.only' : 'types';
    throw new CustomsGraphError('BAD_USER_INPUT', `"${name}" is an empty list, with which nothing is walked.`, {
      hint: `Name at least one type, or leave "${name}" out for all.`,
    });
  }
}

export function requireWithin(name: string, value: unknown, least: number, most: number): void {
  if (value === undefined || value === null) return;
  if ((value as number) >= least && (value as number) <= most) return;
  throw new CustomsGraphError('BAD_USER_INPUT', `"${name}" must be from ${least} to ${most}, not ${String(value)}.`, {
    hint: `Ask for ${most} at most, and go on from what that finds.`,
  });
}

const ids = (value: unknown): readonly string[] => (value as readonly string[] | null | undefined) ?? [];

/** The question that arguments ask, with ids that are retired replaced. */
export function pathQuestion(run: TraversalRun, args: Given): PathQuestion {
  const from = run.currentId(args['from'] as string);
  const to = run.currentId(args['to'] as string);
  return {
    from,
    to,
    ground: groundOf(run, args, [from, to]),
    maxLength: (args['maxLength'] as number | null | undefined) ?? DEFAULT_LENGTH,
    through: ids(args['through']).map(run.currentId),
  };
}

/** The ground that arguments describe; `always` are nodes whose type does not matter. */
export function groundOf(run: TraversalRun, args: Given, always: readonly string[]): Ground {
  const types = args['types'] as readonly string[] | null | undefined;
  return {
    relationships: followedTypes(run.registry, (args['via'] as Via | null | undefined) ?? {}),
    direction: (args['direction'] as Direction | null | undefined) ?? 'ANY',
    nodes: types ?? undefined,
    always,
    avoid: ids(args['avoid']).map(run.currentId),
    view: args,
  };
}

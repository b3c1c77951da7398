import { CustomsGraphError } from '../errors';
import type { Registry } from '../model/registry';
import { entityTypeEnum, type TraversalArgument } from '../model/traversal-field';
import { TRAVERSAL_DIRECTION } from './direction';
import type { TraversalRun } from './traversal';
import { followedTypes, viaInput, type Via } from './via';
import type { Direction, Constraints } from './expander';

/** The arguments of a traversal, coerced. */
export type Given = Readonly<Record<string, unknown>>;

/** The arguments that say what may be walked over. */
export function constraintArguments(registry: Registry): TraversalArgument[] {
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

/** Refuses arguments of a walk that contradict each other, or allow nothing. Throws BAD_USER_INPUT. */
export function checkConstraintArguments({ via, types }: Given): void {
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

/** The ids in an argument that may be left out. */
export const ids = (value: unknown): readonly string[] => (value as readonly string[] | null | undefined) ?? [];

/** The ground that arguments describe; `always` are nodes whose type does not matter. */
export function constraintsOf(run: TraversalRun, args: Given, always: readonly string[]): Constraints {
  const types = args['types'] as readonly string[] | null | undefined;
  return {
    relationships: followedTypes(run.registry, (args['via'] as Via | null | undefined) ?? {}),
    direction: (args['direction'] as Direction | null | undefined) ?? 'ANY',
    nodes: types ?? undefined,
    always,
    avoid: ids(args['avoid']).map(run.currentId),
    visibility: args,
  };
}

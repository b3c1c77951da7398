import { CustomsGraphError } from '../errors';
import { enumeration } from '../model/property-type';
import type { Registry } from '../model/registry';
import type { RelationshipType } from '../model/sealed-types';
import {
  entityTypeEnum,
  relationshipTypeEnum,
  type InputObject,
  type TraversalArgument,
} from '../model/traversal-field';
import type { Given, TraversalRun } from './traversal';
import type { VisibilityArguments } from './visibility';

/** What a traversal may walk over. Every constraint holds on every step. */
export interface Constraints {
  readonly relationships: readonly RelationshipType[];
  readonly direction: Direction;
  /** Types of the nodes that a step may lead to; undefined for any. */
  readonly nodes: readonly string[] | undefined;
  /** Nodes that a step may lead to whatever their type. */
  readonly always: readonly string[];
  readonly avoid: readonly string[];
  readonly visibility: VisibilityArguments;
}

/** Which way relationships are walked, seen from where a walk begins. */
export type Direction = 'OUT' | 'IN' | 'ANY';

const TRAVERSAL_DIRECTION = enumeration(
  'TraversalDirection',
  'Which way relationships are walked. Those that hold both ways, such as BORDERS, are walked both ways in any case.',
  {
    OUT: 'From where they start to where they lead.',
    IN: 'From where they lead to where they start.',
    ANY: 'Both ways.',
  },
);

/** Which types of relationships are followed. */
export interface Via {
  readonly only?: readonly string[] | null;
  readonly except?: readonly string[] | null;
}

/** The input object that names types of relationships. */
export function viaInput(registry: Registry): InputObject {
  const type = relationshipTypeEnum(registry);
  return {
    kind: 'input',
    name: 'Via',
    description: 'Which types of relationships to follow.',
    members: [
      { name: 'only', type, list: true, description: 'These types alone. Without it all types of the subject.' },
      { name: 'except', type, list: true, description: 'Not these types. Without it none is left out.' },
    ],
  };
}

/** Whether relationships of a type are followed; `otherwise` where no types are named. */
export const isFollowed = (type: string, { only, except }: Via, otherwise = true): boolean =>
  (only?.includes(type) ?? otherwise) && !except?.includes(type);

/** The types of relationships that are followed: those of the subject, or those that are named, less the excepted. */
const followedTypes = (registry: Registry, via: Via): RelationshipType[] =>
  [...registry.relationships.values()].filter(({ type, definition }) =>
    isFollowed(type, via, definition.about === 'SUBJECT'),
  );

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

/** Throws BAD_USER_INPUT for arguments that contradict each other or allow nothing. */
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

/** The constraints that arguments describe; `always` are nodes whose type does not matter. */
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

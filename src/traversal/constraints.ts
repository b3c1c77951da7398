import { CustomsGraphError } from '../errors';
import type { Registry } from '../model/registry';
import type { RelationshipDefinition } from '../model/definitions';
import type { RelationshipType } from '../model/sealed-types';
import {
  entityTypeEnum,
  relationshipTypeEnum,
  TRAVERSAL_DIRECTION,
  type Direction,
  type InputObject,
  type TraversalArgument,
} from '../model/traversal-field';
import type { Given, TraversalRun } from './traversal';
import { isGiven, type VisibilityArguments } from './visibility';

/** What a traversal may walk over. Every constraint holds on every step. */
export interface Constraints {
  readonly relationships: readonly RelationshipType[];
  readonly direction: Direction;
  /** Types of the nodes that a step may lead to; undefined for any. */
  readonly nodes: readonly string[] | undefined;
  /** Nodes that a step may lead to whatever their type. */
  readonly always: readonly string[];
  readonly avoid: readonly string[];
  /** The only nodes that a step may lead to; undefined for any. */
  readonly among?: readonly string[] | undefined;
  readonly visibility: VisibilityArguments;
}

/** Which types of relationships are followed. */
export interface Via {
  readonly only?: readonly string[] | null;
  readonly except?: readonly string[] | null;
  readonly structural?: boolean | null;
}

/** The input object that names types of relationships. */
export function viaInput(registry: Registry): InputObject {
  const type = relationshipTypeEnum(registry);
  return {
    kind: 'input',
    name: 'Via',
    description: 'Which types of relationships to follow.',
    members: [
      { name: 'only', type, list: true, description: 'These types alone, whatever is followed by default.' },
      { name: 'except', type, list: true, description: 'Not these types.' },
      {
        name: 'structural',
        type: 'Boolean',
        description: `Whether those that only tell where things stand are followed: ${structuralTypes(registry).join(', ')}. By default paths do not follow them, and all else does.`,
      },
    ],
  };
}

/** Whether a definition is followed where no types are named. */
type ByDefault = (definition: RelationshipDefinition) => boolean;

/** What loading derives to say where things stand repeats what other relationships tell. */
export const repeats: ByDefault = ({ derived, structural }) => derived && structural;

/** Claims, sources and names are no stepping stones, or everything would be two steps apart by sharing a document. */
const ofSubject: ByDefault = (definition) => definition.about === 'SUBJECT' && !repeats(definition);

/**
 * What tells something of its own of the two things that it ties: not where they stand, which all members and all
 * neighbours share, and not ends, wishes and opinions unless their modalities are asked for.
 */
export const telling =
  ({ modality }: VisibilityArguments): ByDefault =>
  ({ about, structural, everyModality }) =>
    about === 'SUBJECT' && !structural && (!everyModality || isGiven(modality));

/** Whether relationships of a type are followed; `otherwise` where no types are named. */
export const isFollowed = (
  { type, definition }: RelationshipType,
  { only, except, structural }: Via,
  otherwise = true,
): boolean =>
  (only?.includes(type) ?? (definition.structural ? (structural ?? otherwise) : otherwise)) && !except?.includes(type);

const structuralTypes = (registry: Registry): string[] =>
  [...registry.relationships.values()].filter(({ definition }) => definition.structural).map(({ type }) => type);

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
  const { only, except, structural } = (via ?? {}) as Via;
  const both = only?.find((type) => except?.includes(type));
  if (both) {
    throw new CustomsGraphError('BAD_USER_INPUT', `"via" names ${both} in "only" and in "except".`, {
      hint: 'Name a type in one of the two.',
    });
  }
  if (only && structural) {
    throw new CustomsGraphError('BAD_USER_INPUT', '"via" says "structural" beside "only", which names all types.', {
      hint: 'Name the structural types in "only" too, or leave "only" out.',
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
export function constraintsOf(
  run: TraversalRun,
  args: Given,
  always: readonly string[] = [],
  byDefault: ByDefault = ofSubject,
): Constraints {
  const via = (args['via'] as Via | null | undefined) ?? {};
  const types = args['types'] as readonly string[] | null | undefined;
  return {
    relationships: [...run.registry.relationships.values()].filter((type) =>
      isFollowed(type, via, byDefault(type.definition)),
    ),
    direction: (args['direction'] as Direction | null | undefined) ?? 'ANY',
    nodes: types ?? undefined,
    always,
    avoid: ids(args['avoid']).map(run.currentId),
    visibility: args,
  };
}

import Cypher from '@neo4j/cypher-builder';
import type { Visibility } from '../compiler/statement/visibility';
import type { ParameterValue } from '../model/statement';
import type { TraversalArgument } from '../model/traversal-field';
import type { Registry } from '../model/registry';

/** What of the graph a traversal sees, as its arguments say; missing or null where the default holds. */
export interface VisibilityArguments {
  readonly asOf?: string | null;
  readonly knownAsOf?: string | null;
  readonly modality?: readonly string[] | null;
  readonly rank?: readonly string[] | null;
}

/** What the arguments of the view mean to a traversal where they are not given. */
export interface VisibilityDefaults {
  readonly modality: string;
  readonly rank: string;
}

/** A walk follows what lists show. */
export const AS_LISTS: VisibilityDefaults = {
  modality:
    'Relationships of these modalities. When not given: FACT and INFERRED, and all of those that are about ends and wishes. Not an empty list.',
  rank: 'Relationships of these ranks. When not given: all but DEPRECATED. Not an empty list.',
};

/** What tells how each of its entries is meant shows all. */
export const EVERY_MODALITY: VisibilityDefaults = {
  modality: 'Only these modalities. When not given all are shown: each entry tells its own. Not an empty list.',
  rank: AS_LISTS.rank,
};

/** The language of texts below a traversal. */
export const LANG: TraversalArgument = {
  name: 'lang',
  type: 'Language',
  description:
    'The language of all texts below that are not asked for in another. When not given: the header Accept-Language, then English.',
};

/** The day as of which the graph is seen, and the day by which its sources tell. */
export const AS_OF: TraversalArgument = {
  name: 'asOf',
  type: 'Date',
  description: 'Only what holds, or has happened, on this day, here and below. Without it all days count.',
};
export const KNOWN_AS_OF: TraversalArgument = {
  name: 'knownAsOf',
  type: 'Date',
  description: 'Only what a source published by this day tells of, here and below. Without it all sources count.',
};

/** The arguments that say what of the graph a traversal sees; they hold for everything below it as well. */
export function visibilityArguments(registry: Registry, defaults: VisibilityDefaults): readonly TraversalArgument[] {
  return [
    AS_OF,
    KNOWN_AS_OF,
    { name: 'modality', type: registry.enums.get('Modality')!, list: true, description: defaults.modality },
    { name: 'rank', type: registry.enums.get('Rank')!, list: true, description: defaults.rank },
    LANG,
  ];
}

const given = (value: unknown): boolean => value !== undefined && value !== null;

/** Conditions that a node or relationship is there on the days that the view asks for. */
export function timeConditions(variable: string, { asOf, knownAsOf }: VisibilityArguments): string[] {
  const conditions: string[] = [];
  if (given(asOf)) {
    conditions.push(`(${variable}.holdsFrom IS NULL OR ${variable}.holdsFrom <= $asOf)`);
    conditions.push(`(${variable}.holdsTo IS NULL OR ${variable}.holdsTo > $asOf)`);
  }
  if (given(knownAsOf)) conditions.push(`${variable}.knownFrom <= $knownAsOf`);
  return conditions;
}

/** Conditions that a record is of the modalities and ranks that the view asks for: all, and all but DEPRECATED. */
export function standingConditions(variable: string, { modality, rank }: VisibilityArguments): string[] {
  const conditions = [
    given(rank)
      ? `coalesce(${variable}.rank, 'NORMAL') IN $rank`
      : `coalesce(${variable}.rank, 'NORMAL') <> 'DEPRECATED'`,
  ];
  if (given(modality)) conditions.push(`coalesce(${variable}.modality, 'FACT') IN $modality`);
  return conditions;
}

/** The view that arguments ask for, over parameters of their names. */
export function visibilityOver(visibility: VisibilityArguments): Visibility {
  return Object.fromEntries(givenNames(visibility).map((name) => [name, new Cypher.NamedParam(name)]));
}

/** The values of those parameters. */
export function visibilityParameters(visibility: VisibilityArguments): Record<string, ParameterValue> {
  return Object.fromEntries(givenNames(visibility).map((name) => [name, visibility[name] as ParameterValue]));
}

const givenNames = (visibility: VisibilityArguments): (keyof VisibilityArguments)[] =>
  (['asOf', 'knownAsOf', 'modality', 'rank'] as const).filter((name) => given(visibility[name]));

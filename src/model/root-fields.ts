import { Str } from './property-type';
import { upperFirst } from './wording';
import type { Registry } from './registry';
import { RELATIONSHIP } from './root-interfaces';
import { wordingOf, type EntityType, type NodeType } from './sealed-types';
import type { PropertyDefinition, ShortArgument } from './definitions';
import { relationshipTypeEnum } from './traversal-field';

/** A field of the Query type that the compiler answers. */
export type RootField =
  | { readonly kind: 'node' }
  | { readonly kind: 'nodes' }
  /** All relationships of the graph as a list. */
  | { readonly kind: 'relationships' }
  /** One entity by its id or by any one of its unique properties. */
  | { readonly kind: 'lookup'; readonly type: EntityType; readonly keys: readonly PropertyDefinition[] }
  | {
      readonly kind: 'connection';
      readonly type: NodeType;
      readonly typeName: string;
      readonly shortArguments: readonly ShortArgument[];
    };

/** What of a view acts on a root field: on what it lists, or on what the fields of that lead to. Days act on all. */
export function actingVisibility(registry: Registry, { name, possible }: NodeType): ReadonlySet<'modality' | 'rank'> {
  if (name === RELATIONSHIP) return new Set(['modality', 'rank']);
  const fields = possible.flatMap((name) => [...registry.entities.get(name)!.fields.values()]);
  const followed = fields.flatMap((field) =>
    field.kind === 'relationship' || field.kind === 'transitiveClosure' ? [field.relationshipField] : [],
  );
  const isRanked = (types: readonly string[]) => types.some((name) => registry.entities.get(name)!.definition.ranked);
  if (followed.some(({ relationship }) => relationship.definition.about === 'SUBJECT'))
    return new Set(['modality', 'rank']);
  const showsRanks =
    isRanked(possible) ||
    followed.some(({ relationship, targets }) => !relationship.definition.everyRank && isRanked(targets));
  return new Set(showsRanks ? ['rank'] : []);
}

/** The fields of the Query type by name: `node`, `nodes`, `relationships`, and for each type a look-up and a connection. */
export function rootFields(registry: Registry): Map<string, RootField> {
  const fields = new Map<string, RootField>([
    ['node', { kind: 'node' }],
    ['nodes', { kind: 'nodes' }],
    ['relationships', { kind: 'relationships' }],
  ]);
  for (const type of registry.entities.values()) {
    const { singular, plural, shortArguments } = type.definition;
    const keys = [...type.properties.values()].filter((property) => property.unique);
    fields.set(singular, { kind: 'lookup', type, keys });
    const short = wordingOf(type).length > 0 ? [WORDING, ...shortArguments] : shortArguments;
    fields.set(plural, { kind: 'connection', type, typeName: upperFirst(plural), shortArguments: short });
  }
  for (const type of registry.interfaces.values()) {
    const { plural } = type.definition;
    if (plural === undefined) continue;
    fields.set(plural, { kind: 'connection', type, typeName: upperFirst(plural), shortArguments: [] });
  }
  return fields;
}

/** What a list of relationships takes beside `where`: short for the condition on their type. */
export const typesArgument = (registry: Registry): ShortArgument => ({
  name: 'types',
  description: 'Only relationships of these types.',
  type: { kind: 'enum', enum: relationshipTypeEnum(registry) },
  list: true,
  where: (types) => ({ type: { in: types } }),
});

/** What a list of a type with wording takes beside `where`: short for the condition of that name. */
const WORDING: ShortArgument = {
  name: 'search',
  description: 'Only those whose wording has all words of this text, or their beginnings, in any order and language.',
  type: Str,
  list: false,
  where: (text) => ({ search: text }),
};

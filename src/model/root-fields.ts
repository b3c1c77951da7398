import { Str } from './property-type';
import { upperFirst } from './wording';
import type { Registry } from './registry';
import { wordingOf, type EntityType, type NodeType } from './sealed-types';
import type { PropertyDefinition, ShortArgument } from './definitions';

/** A field of the Query type that the compiler answers. */
export type RootField =
  | { readonly kind: 'node' }
  | { readonly kind: 'nodes' }
  /** One entity by its id or by any one of its unique properties. */
  | { readonly kind: 'lookup'; readonly type: EntityType; readonly keys: readonly PropertyDefinition[] }
  | {
      readonly kind: 'connection';
      readonly type: NodeType;
      readonly typeName: string;
      readonly shortArguments: readonly ShortArgument[];
    };

/** The fields of the Query type by name: `node`, `nodes`, and for each type a look-up and a connection. */
export function rootFields(registry: Registry): Map<string, RootField> {
  const fields = new Map<string, RootField>([
    ['node', { kind: 'node' }],
    ['nodes', { kind: 'nodes' }],
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

/** What a list of a type with wording takes beside `where`: short for the condition of that name. */
const WORDING: ShortArgument = {
  name: 'search',
  description: 'Only those whose wording has all words of this text, or their beginnings, in any order and language.',
  type: Str,
  list: false,
  where: (text) => ({ search: text }),
};

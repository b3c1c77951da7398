import type { Registry } from './registry';
import type { EntityType, NodeType } from './sealed-types';
import type { PropertyDefinition } from './definitions';

/** A field of the Query type that the compiler answers. */
export type RootField =
  | { readonly kind: 'node' }
  | { readonly kind: 'nodes' }
  /** One entity by its id or by any one of its unique properties. */
  | { readonly kind: 'lookup'; readonly type: EntityType; readonly keys: readonly PropertyDefinition[] }
  | { readonly kind: 'connection'; readonly type: NodeType; readonly typeName: string };

/** The fields of the Query type by name: `node`, `nodes`, and for each type a look-up and a connection. */
export function rootFields(registry: Registry): Map<string, RootField> {
  const fields = new Map<string, RootField>([
    ['node', { kind: 'node' }],
    ['nodes', { kind: 'nodes' }],
  ]);
  for (const type of registry.entities.values()) {
    const { singular, plural } = type.definition;
    const keys = [...type.properties.values()].filter((property) => property.unique);
    fields.set(singular, { kind: 'lookup', type, keys });
    fields.set(plural, { kind: 'connection', type, typeName: upperFirst(plural) });
  }
  for (const type of registry.interfaces.values()) {
    const { plural } = type.definition;
    if (plural !== undefined) fields.set(plural, { kind: 'connection', type, typeName: upperFirst(plural) });
  }
  return fields;
}

const upperFirst = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

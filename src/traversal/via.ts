import type { Registry } from '../model/registry';
import type { RelationshipType } from '../model/sealed-types';
import { relationshipTypeEnum, type InputObject } from '../model/traversal-field';

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

/** Those of the types that are followed. */
export function followed(types: readonly string[], via: Via): string[] {
  return types.filter((type) => (via.only?.includes(type) ?? true) && !via.except?.includes(type));
}

/** The types of relationships that are followed: those of the subject, or those that are named, less the excepted. */
export function followedTypes(registry: Registry, via: Via): RelationshipType[] {
  return [...registry.relationships.values()].filter(
    ({ type, definition }) =>
      (via.only?.includes(type) ?? definition.about === 'SUBJECT') && !via.except?.includes(type),
  );
}

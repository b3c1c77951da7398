import type { PropertyValue } from '../../model/graph-data';
import type { RelationshipType } from '../../model/sealed-types';
import { pickText, type Localized } from '../../model/values/language';

/** The values of a type's key properties, in the order of their declaration; null stands for what is not given. */
export function keyOf(type: RelationshipType, properties: ReadonlyMap<string, PropertyValue>): unknown[] {
  return [...type.properties.values()]
    .filter((property) => property.key)
    .map((property) => {
      const value = properties.get(property.name) ?? null;
      // A translation added to a text must not change the id, so that the English or first text stands for all.
      if (property.type.kind === 'text' && value !== null)
        return pickText(value as readonly Localized[])?.value ?? null;
      return value;
    });
}

import type { PropertyValue } from '../../model/graph-data';
import type { RelationshipType } from '../../model/sealed-types';
import { relationshipId } from '../../model/values/ids';
import { pickText, type Localized } from '../../model/values/language';

/** The id of a relationship with these properties, and its ends: of a symmetrical one the lower id comes first. */
export function identityOf(
  type: RelationshipType,
  start: string,
  end: string,
  properties: ReadonlyMap<string, PropertyValue>,
): { readonly id: string; readonly from: string; readonly to: string } {
  const [from, to] = type.definition.symmetrical && end < start ? [end, start] : [start, end];
  return { id: relationshipId(type.type, from, to, keyOf(type, properties)), from, to };
}

/** The values of a type's key properties, in the order of their declaration; null stands for what is not given. */
function keyOf(type: RelationshipType, properties: ReadonlyMap<string, PropertyValue>): unknown[] {
  const keys = [...type.properties.values()].filter(({ key }) => key);
  return keys.map((property) => {
    const value = properties.get(property.name) ?? null;
    // A translation added to a text must not change the id, so that the English or first text stands for all.
    return property.type.kind === 'text' && value !== null
      ? (pickText(value as readonly Localized[])?.value ?? null)
      : value;
  });
}

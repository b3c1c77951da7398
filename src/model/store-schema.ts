import type { Registry } from './registry';
import { ENTITY } from './root-interfaces';
import { CLAIM_LABEL, NAME_LABEL, NODE_LABEL, orderedBy, SEARCH_CODES, SEARCH_TERMS, SEARCH_TYPE } from './storage';
import type { StoreSchema } from './stored-graph';

/**
 * The constraints and indexes of a registry: ids are unique over all nodes, unique properties over their type; a
 * range index serves each type's id and each property of its own that orders, compares or names another node; relationships are found
 * by id and by what they name, entities by the terms of their names and codes, and claims by those of their wording.
 */
export function storeSchema(registry: Registry): StoreSchema {
  const unique = [{ label: NODE_LABEL, property: 'id' }];
  const nodeIndexes = [{ label: ENTITY, property: 'id' }];
  for (const { name, definition, properties, fields } of registry.entities.values()) {
    nodeIndexes.push({ label: name, property: 'id' });
    const own = new Set(definition.properties.map((property) => property.name));
    for (const property of properties.values()) {
      if (property.unique) unique.push({ label: name, property: property.name });
      // Lists start from the nodes that are named in a filter (anchor.ts).
      if (fields.get(property.name)?.kind === 'reference') nodeIndexes.push({ label: name, property: property.name });
      const stored = orderedBy(property);
      // What every type inherits is seldom ordered by; an index on each of these for each label costs every write.
      if (stored !== undefined && (own.has(property.name) || property.type.kind === 'text')) {
        nodeIndexes.push({ label: name, property: stored });
      }
    }
  }
  const relationshipIndexes = [...registry.relationships.values()].flatMap(
    ({ type, unassertedType, definition, fields }) => {
      // Timelines find what names their subject.
      const references = [...fields.values()].filter(({ kind }) => kind === 'reference');
      const properties = ['id', ...references.map(({ name }) => name)];
      const types = definition.about === 'SUBJECT' ? [type, unassertedType] : [type];
      return types.flatMap((name) => properties.map((property) => ({ type: name, property })));
    },
  );
  const known = new Set(unique.map(({ label, property }) => `${label}.${property}`));
  return {
    unique,
    nodeIndexes: nodeIndexes.filter(({ label, property }) => !known.has(`${label}.${property}`)),
    relationshipIndexes,
    termIndexes: [
      { label: NAME_LABEL, properties: [SEARCH_TERMS, SEARCH_TYPE] },
      { label: ENTITY, properties: [SEARCH_CODES] },
      { label: CLAIM_LABEL, properties: [SEARCH_TERMS] },
    ],
  };
}

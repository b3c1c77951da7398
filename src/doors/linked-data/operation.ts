import type { Registry } from '../../model/registry';
import { ENTITY } from '../../model/root-interfaces';
import type { AnyType, Field, RelationshipField } from '../../model/sealed-types';
import { NAME_LABEL } from '../../model/storage';

/** Relationships, names and claims that one answer has at most. */
export const MOST = 100;

/** The operation that reads all of a thing of a type that a document shows. */
export function operationOf(registry: Registry, type: AnyType): string {
  const graphqlType = registry.graphqlType(type.name);
  return `query LinkedData($id: ID!${isEntity(type) ? ', $after: Cursor' : ''}) {
  dataset { licence }
  node(id: $id) { id ... on ${graphqlType} { ${selections(registry, type).join(' ')} } }
}`;
}

function selections(registry: Registry, type: AnyType): string[] {
  const own = [...propertySelections(type), ...recordFields(type).map(linkSelection)];
  if (type.kind === 'relationship') return [...own, 'from { id } to { id }', `claims(first: ${MOST}) { id }`];
  if (!isEntity(type)) return own;
  return [
    ...own,
    `names(first: ${MOST}) { id ${propertySelections(registry.type(NAME_LABEL)).join(' ')} }`,
    `relationships(first: ${MOST}, after: $after) { totalCount pageInfo { endCursor hasNextPage }
      nodes { id type modality rank from { id } to { id } } }`,
    `claims(first: ${MOST}) { totalCount nodes { id } }`,
  ];
}

export const isEntity = ({ kind, interfaces }: AnyType): boolean => kind === 'entity' && interfaces.includes(ENTITY);

/** The fields that say what a thing of the record leads to; names are read whole. */
export const recordFields = (type: AnyType): RelationshipField[] =>
  [...type.fields.values()].flatMap((field) => {
    if (field.kind !== 'relationship') return [];
    const { relationship, direction, cardinality, targets } = field.relationshipField;
    const isOfRecord = relationship.definition.about === 'RECORD' && !targets.includes(NAME_LABEL);
    return isOfRecord && (direction === 'OUT' || cardinality === 'one') ? [field.relationshipField] : [];
  });

function linkSelection({ field, cardinality }: RelationshipField): string {
  if (cardinality === 'one') return `${field} { id }`;
  return cardinality === 'list'
    ? `${field}(first: ${MOST}) { id }`
    : `${field}(first: ${MOST}) { totalCount nodes { id } }`;
}

const propertySelections = (type: AnyType): string[] => [...type.fields.values()].flatMap(propertySelection);

function propertySelection(field: Field): string[] {
  switch (field.kind) {
    case 'texts':
      return [`${field.name} { language value }`];
    case 'reference':
      return [`${field.name} { id }`];
    case 'property': {
      const { type, list } = field.property;
      if (field.name === 'identifiers') return ['identifiers { scheme value }'];
      return [type.kind === 'scalar' && type.scalar === 'Edtf' && !list ? `${field.name} { edtf }` : field.name];
    }
    default:
      return [];
  }
}

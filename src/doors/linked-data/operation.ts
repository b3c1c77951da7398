import type { Registry } from '../../model/registry';
import { ENTITY } from '../../model/root-interfaces';
import { listsClaims, type AnyType, type Field, type RelationshipField } from '../../model/sealed-types';
import { BEARS_NAME, NAME_LABEL, SPEAKS_OF } from '../../model/storage';

/** Relationships, names, claims behind a record, and records that tell of a thing, which one answer has at most. */
export const MOST = 100;
/** Records that rest on one claim, which one answer has at most. */
export const MOST_SUPPORTED = 500;
/** Claims behind one name, of which an answer has many. */
export const MOST_OF_A_NAME = 10;

/**
 * The operation that reads all of a thing of a type that a document shows. Of an entity, `after` and `evidence` are the
 * cursors after which its relationships, and what of the record leads to it, go on.
 */
export function operationOf(registry: Registry, type: AnyType): string {
  const graphqlType = registry.graphqlType(type.name);
  return `query LinkedData($id: ID!${isEntity(type) ? ', $after: Cursor, $evidence: Cursor' : ''}) {
  node(id: $id) { id ... on ${graphqlType} { ${selections(registry, type).join(' ')} } }
}`;
}

function selections(registry: Registry, type: AnyType): string[] {
  const own = [
    ...propertySelections(type),
    ...recordFields(type).map(linkSelection),
    ...supportFields(type).map((field) => `${field}(first: ${MOST_SUPPORTED}) { id }`),
  ];
  if (listsClaims(type)) own.push(`claims(first: ${MOST}) { id }`);
  if (type.kind === 'relationship') return [...own, 'from { id } to { id }'];
  if (!isEntity(type)) return own;
  return [
    ...own,
    `names(first: ${MOST}) { id ${propertySelections(registry.type(NAME_LABEL)).join(' ')}
      claims(first: ${MOST_OF_A_NAME}) { id } }`,
    `relationships(first: ${MOST}, after: $after) { totalCount pageInfo { endCursor hasNextPage }
      nodes { id type modality rank from { id } to { id } } }`,
    `evidence: relationships(first: ${MOST}, after: $evidence, direction: IN, types: [${evidenceTypes(registry, type).join(', ')}]) {
      pageInfo { endCursor hasNextPage } nodes { id type from { id } ... on ${speaksOf(registry)} { role } } }`,
  ];
}

/** How claims that speak of an entity are related to it: whether it rests on them. */
const speaksOf = (registry: Registry): string => registry.graphqlType(registry.relationshipOfType(SPEAKS_OF)!.name);

export const isEntity = ({ kind, interfaces }: AnyType): boolean => kind === 'entity' && interfaces.includes(ENTITY);

/** The relationships by which the record tells of entities of a type, such as what claims are about; not names. */
const evidenceTypes = (registry: Registry, { name }: AnyType): string[] =>
  [...registry.relationships.values()]
    .filter(
      ({ definition, type, toTypes }) => definition.about === 'RECORD' && type !== BEARS_NAME && toTypes.includes(name),
    )
    .map(({ type }) => type);

/** The fields that tell what rests on a claim. */
export const supportFields = (type: AnyType): string[] =>
  [...type.fields.values()].flatMap(({ kind, name }) => (kind === 'supports' ? [name] : []));

/** The fields that say what a thing of the record leads to, and of what is no entity what leads to it; names are read whole. */
export const recordFields = (type: AnyType): RelationshipField[] =>
  [...type.fields.values()].flatMap((field) => {
    if (field.kind !== 'relationship') return [];
    const { relationship, direction, cardinality, targets } = field.relationshipField;
    const isOfRecord = relationship.definition.about === 'RECORD' && !targets.includes(NAME_LABEL);
    const isRead = direction === 'OUT' || cardinality === 'one' || !isEntity(type);
    return isOfRecord && isRead ? [field.relationshipField] : [];
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

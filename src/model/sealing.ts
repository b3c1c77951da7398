import { CustomsGraphError, invariant } from '../errors';
import type {
  EntityDefinition,
  InterfaceDefinition,
  PropertyDefinition,
  RelationshipDefinition,
  TypeDefinition,
} from './definitions';
import type { EnumDefinition } from './property-type';
import { closureFields, relationshipFields } from './relationship-fields';
import { ENTITY, NODE, RELATIONSHIP, SIMPLE_RELATIONSHIP } from './root-interfaces';
import type { AnyType, EntityType, Field, InterfaceType, RelationshipField, RelationshipType } from './sealed-types';
import { CLAIM_LABEL, CONTRADICTION_LABEL, NAME_LABEL, UNASSERTED } from './storage';
import { TypeHierarchy, byName } from './type-hierarchy';

type Properties = ReadonlyMap<string, PropertyDefinition>;

/** All types by name, with their names resolved. */
export interface SealedTypes {
  readonly entities: ReadonlyMap<string, EntityType>;
  readonly interfaces: ReadonlyMap<string, InterfaceType>;
  readonly relationships: ReadonlyMap<string, RelationshipType>;
  /** Every enumeration that a property uses. */
  readonly enums: ReadonlyMap<string, EnumDefinition>;
}

/** Resolves the names in declarations and works out the fields of each type. Throws as `Registry.seal` does. */
export function sealTypes(definitions: readonly TypeDefinition[]): SealedTypes {
  const hierarchy = new TypeHierarchy(definitions);
  const of = <K extends TypeDefinition['kind']>(kind: K) =>
    definitions.filter((d): d is Extract<TypeDefinition, { kind: K }> => d.kind === kind);
  const relationships = of('relationship').map((definition) => sealRelationship(definition, hierarchy));
  const fields: RelationshipFields = {
    direct: relationships.flatMap((relationship) => relationshipFields(relationship, hierarchy)),
    closures: relationships.flatMap((relationship) => closureFields(relationship, hierarchy)),
  };
  const interfaces = of('interface').map((definition): InterfaceType => ({
    kind: 'interface',
    definition,
    ...nodeParts(definition, hierarchy, fields),
  }));
  const entities = of('entity').map((definition): EntityType => ({
    kind: 'entity',
    definition,
    ...nodeParts(definition, hierarchy, fields),
  }));
  for (const type of [...relationships, ...entities]) checkReferences(type, hierarchy);
  return {
    entities: byName(entities),
    interfaces: byName(interfaces),
    relationships: byName(relationships),
    enums: enumsOf([...entities, ...interfaces, ...relationships]),
  };
}

interface RelationshipFields {
  readonly direct: readonly RelationshipField[];
  readonly closures: readonly RelationshipField[];
}

function sealRelationship(definition: RelationshipDefinition, hierarchy: TypeHierarchy): RelationshipType {
  const { name, type } = definition;
  const fromTypes = hierarchy.concrete(definition.from, (unknown) => `${name}.from names "${unknown}"`);
  const toTypes = hierarchy.concrete(definition.to, (unknown) => `${name}.to names "${unknown}"`);
  const shared = sharedParts(definition, hierarchy);
  const inherited = hierarchy.propertiesOf({ ...definition, properties: [] });
  const [from, to] = [hierarchy.narrowest(fromTypes), hierarchy.narrowest(toTypes)];
  return {
    kind: 'relationship',
    definition,
    ...shared,
    type,
    unassertedType: type + UNASSERTED,
    graphqlType: shared.properties.size === inherited.size ? SIMPLE_RELATIONSHIP : name,
    fromTypes,
    toTypes,
    from,
    to,
    possible: [name],
    fields: fieldMap(name, edgeFields(shared.properties, from, to)),
  };
}

/** The parts of a sealed entity or interface. */
function nodeParts(
  definition: EntityDefinition | InterfaceDefinition,
  hierarchy: TypeHierarchy,
  fields: RelationshipFields,
) {
  const { name } = definition;
  const shared = sharedParts(definition, hierarchy);
  const possible = hierarchy.possibleOf(name);
  const shown =
    name === RELATIONSHIP ? edgeFields(shared.properties, NODE, NODE) : nodeFields(shared, possible, fields);
  return { ...shared, possible, fields: fieldMap(name, shown) };
}

function sharedParts(definition: TypeDefinition, hierarchy: TypeHierarchy) {
  const { name, description } = definition;
  return {
    name,
    description,
    interfaces: hierarchy.interfacesOf(definition),
    properties: hierarchy.propertiesOf(definition),
  };
}

/** Nothing can be a claim about a relationship or a name, so these list the claims that support them. */
const LISTED_CLAIMS: Field = { kind: 'listed', name: 'claims', target: CLAIM_LABEL };

/** Fields of relationships, whose ends are of the types `from` and `to`. */
const edgeFields = (properties: Properties, from: string, to: string): Field[] => [
  { kind: 'id', name: 'id' },
  { kind: 'relationshipType', name: 'type' },
  { kind: 'end', name: 'from', target: from },
  { kind: 'end', name: 'to', target: to },
  ...propertyFields(properties),
  LISTED_CLAIMS,
  { kind: 'listed', name: 'contradictions', target: CONTRADICTION_LABEL },
  { kind: 'claimCount', name: 'claimCount' },
  { kind: 'standing', name: 'standing' },
];

/** Fields of a node type: its properties, and the relationship fields that all of its concrete types have. */
function nodeFields(
  { name, interfaces, properties }: Pick<AnyType, 'name' | 'interfaces' | 'properties'>,
  possible: readonly string[],
  { direct, closures }: RelationshipFields,
): Field[] {
  const shared = ({ sources }: RelationshipField): boolean =>
    possible.length > 0 && possible.every((entity) => sources.includes(entity));
  const fieldsOf = (kind: 'relationship' | 'transitiveClosure', fields: readonly RelationshipField[]): Field[] =>
    fields.filter(shared).map((relationshipField) => ({ kind, name: relationshipField.field, relationshipField }));
  return [
    { kind: 'id', name: 'id' },
    ...propertyFields(properties),
    ...fieldsOf('relationship', direct),
    ...fieldsOf('transitiveClosure', closures),
    ...(name === ENTITY || interfaces.includes(ENTITY) ? ENTITY_FIELDS : []),
    ...(name === CLAIM_LABEL ? SUPPORTS : []),
    ...(name === NAME_LABEL ? [LISTED_CLAIMS] : []),
  ];
}

const SUPPORTS: readonly Field[] = [
  { kind: 'supports', name: 'supportsEntities', target: ENTITY },
  { kind: 'supports', name: 'supportsRelationships', target: RELATIONSHIP },
];

const ENTITY_FIELDS: readonly Field[] = [
  { kind: 'relationships', name: 'relationships' },
  { kind: 'claimCount', name: 'claimCount' },
  { kind: 'standing', name: 'standing' },
];

function propertyFields(properties: Properties): Field[] {
  return [...properties.values()].flatMap((property): Field[] => {
    const { name, type, internal } = property;
    if (internal) return [];
    if (type.kind === 'reference') return [{ kind: 'reference', name, property, target: type.target }];
    if (type.kind !== 'text') return [{ kind: 'property', name, property }];
    invariant(property.plural, `the text ${name} has no plural`);
    const texts: Field = { kind: 'texts', name: property.plural, property };
    return property.plural === name ? [texts] : [{ kind: 'text', name, property }, texts];
  });
}

function checkReferences({ name: owner, properties }: AnyType, hierarchy: TypeHierarchy): void {
  for (const { name, type } of properties.values()) {
    if (type.kind === 'reference') hierarchy.concrete([type.target], (to) => `${owner}.${name} refers to "${to}"`);
  }
}

function enumsOf(types: readonly AnyType[]): Map<string, EnumDefinition> {
  const properties = types.flatMap((type) => [...type.properties.values()]);
  return byName(properties.flatMap(({ type }) => (type.kind === 'enum' ? [type.enum] : [])));
}

function fieldMap(type: string, fields: readonly Field[]): Map<string, Field> {
  const map = byName(fields);
  if (map.size === fields.length) return map;
  const twice = fields.find(({ name }, index) => fields.findIndex((field) => field.name === name) < index)!;
  throw new CustomsGraphError('CG_DUPLICATE_NAME', `${type} has two fields called "${twice.name}".`, {
    hint: 'Rename the property, or the relationship field that is the second one.',
  });
}

import { ENTITY } from '../../model/root-interfaces';
import type { EntityType, RelationshipField, RelationshipType } from '../../model/sealed-types';
import { relationshipFieldNames, relationshipFieldOf } from '../interpret/relationships';
import { AGREEMENT, CONFIDENCES, DISTINCT_FROM, NAME, NAME_DAYS, NAME_FIELDS, OBSERVATION } from '../vocabulary';
import {
  byLanguage,
  described,
  mapping,
  oneOrList,
  singleEntry,
  TEXT,
  type Definitions,
  type JsonSchema,
} from './schema-parts';
import { idOf, idPattern, SUPPORT, propertySchema, propertySchemas } from './value-schema';

type Properties = Record<string, JsonSchema>;

/** What may be written about a node of the type, in its record and in facts: properties, names and relationships. */
export function nodeProperties(definitions: Definitions, type: EntityType): Properties {
  const properties = propertySchemas(definitions, type);
  if (type.name === AGREEMENT) {
    // The one derived property that a person may write, where there are no parties to derive it from.
    properties['inForceFrom'] = propertySchema(definitions, type.properties.get('inForceFrom')!);
  }
  if (type.interfaces.includes(ENTITY)) {
    for (const field of NAME_FIELDS.keys()) properties[field] = described(namesSchema(definitions), NAMES[field]!);
    const others = oneOrList(idOf(definitions, [type.name]));
    properties[DISTINCT_FROM] = described(others, DISTINCT);
  }
  if (type.name === OBSERVATION) {
    properties['of'] = described(idOf(definitions, ['Metric']), 'The metric of which it is a value.');
  }
  for (const name of relationshipFieldNames(type)) {
    const relationshipField = relationshipFieldOf(type, name)!;
    if (relationshipField.relationship.definition.derived) continue;
    properties[name] = sideSchema(definitions, relationshipField);
  }
  return properties;
}

const DISTINCT = 'Others of the same name, type and country that are not the same thing.';
const NAMES: Readonly<Record<string, string>> = {
  names: 'The official or usual name, one a language.',
  abbreviation: 'Short forms, by language.',
  alias: 'Other names and spellings in use, by language.',
  former: 'Names that were replaced by later ones, by language.',
  mistranslation: 'Wrong renderings found in sources, by language.',
};

/** Names by language, each a text or, with claims and days of its own, `{value, claims, validFrom, validTo}`. */
function namesSchema(definitions: Definitions): JsonSchema {
  const { properties } = definitions.registry.entities.get(NAME)!;
  const days = Object.fromEntries(NAME_DAYS.map((day) => [day, propertySchema(definitions, properties.get(day)!)]));
  const long = mapping({ value: TEXT, claims: SUPPORT, ...days }, ['value']);
  const name = definitions.ref('name', () => ({ anyOf: [TEXT, long] }));
  return definitions.ref('names', () => ({ anyOf: [TEXT, byLanguage(oneOrList(name))] }));
}

/** What stands in the braces after a fact `id TYPE id`. */
export const relationshipFact = (definitions: Definitions, type: RelationshipType): JsonSchema =>
  braces(definitions, type, 'fact', {});

/** What stands in the braces after a relationship: in a fact, or in the record of a node with claims of its own. */
const braces = (
  definitions: Definitions,
  type: RelationshipType,
  place: 'fact' | 'side',
  more: Properties,
): JsonSchema =>
  definitions.ref(`${type.type}.${place}`, () => ({
    ...mapping({ ...propertySchemas(definitions, type), confidence: confidence(definitions), ...more }),
    type: ['object', 'null'],
    description: type.definition.description,
  }));

/** Relationships in the record of a node: ids, or `id: {properties}`. */
function sideSchema(definitions: Definitions, { relationship, targets, description }: RelationshipField): JsonSchema {
  const properties = braces(definitions, relationship, 'side', { claims: SUPPORT });
  const name = `${relationship.type}.with.${targets.join('-')}`;
  const item = definitions.ref(`${name}.item`, () => ({
    anyOf: [idOf(definitions, targets), singleEntry({ [`^${idPattern(definitions.registry, targets)}$`]: properties })],
  }));
  return { ...definitions.ref(name, () => oneOrList(item)), description };
}

/** How sure a fact is, where that differs from its claim. */
export const confidence = (definitions: Definitions): JsonSchema =>
  definitions.ref('confidence', () => ({
    type: 'string',
    enum: CONFIDENCES,
    description: 'How sure the editors are of this, if otherwise than of the whole claim.',
  }));

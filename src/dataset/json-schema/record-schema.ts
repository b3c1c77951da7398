import type { EntityType } from '../../model/sealed-types';
import { WRITTEN_OTHERWISE } from '../interpret/facts';
import { entityTypesOfFiles } from '../interpret/files';
import { MAKERS } from '../interpret/records';
import { CLAIM, SOURCE } from '../vocabulary';
import { described, mapping, oneOrList, singleEntry, type Definitions, type JsonSchema } from './schema-parts';
import { idOf, idPattern, SUPPORT, propertySchema, textsSchema } from './value-schema';
import { confidence, nodeProperties, relationshipFact } from './node-schema';

/* Records, claims and facts are in one file because each can stand in the other. */

/** The record of an entity. */
export function recordSchema(definitions: Definitions, type: EntityType): JsonSchema {
  return definitions.ref(type.name, () => ({
    ...mapping(
      {
        id: described(idOf(definitions, [type.name]), 'Never changed, and never given to anything else.'),
        ...nodeProperties(definitions, type),
        ...(type.name === SOURCE ? makersAndOriginal(definitions) : {}),
        claims: {
          anyOf: [SUPPORT, { type: 'object', additionalProperties: claimSchema(definitions, true) }],
          description: 'Keys of claims that stand elsewhere, or the claims themselves by key.',
        },
      },
      ['id'],
    ),
    description: type.description,
  }));
}

/** Who made a source, and what it carries. */
function makersAndOriginal(definitions: Definitions): Record<string, JsonSchema> {
  const makers = idOf(definitions, definitions.registry.relationshipOfType('PUBLISHED')!.fromTypes);
  const extent = definitions.registry.relationshipOfType('REPRODUCES')!.properties.get('extent')!;
  return {
    ...Object.fromEntries(Object.keys(MAKERS).map((key) => [key, described(makers, `Its ${key}.`)])),
    reproduces: described(sourceSchema(definitions), 'The text that it carries.'),
    extent: propertySchema(definitions, extent),
  };
}

/** The id of a source, or its record. */
export function sourceSchema(definitions: Definitions): JsonSchema {
  const type = definitions.registry.entities.get(SOURCE)!;
  return definitions.ref('source', () => ({ anyOf: [idOf(definitions, [SOURCE]), recordSchema(definitions, type)] }));
}

/** A claim of a document, or one inside the record that it supports. */
export function claimSchema(definitions: Definitions, inRecord: boolean): JsonSchema {
  return definitions.ref(inRecord ? 'claimInRecord' : 'claim', () => {
    const { statement, ...others } = nodeProperties(definitions, definitions.registry.entities.get(CLAIM)!);
    const own = {
      says: described(textsSchema(definitions), String(statement!['description'])),
      ...others,
      facts: {
        type: 'array',
        items: factSchema(definitions),
        description: 'The facts it supports, each on a line that reads as a sentence.',
      },
    };
    if (!inRecord) return mapping({ ...own, source: sourceSchema(definitions) }, ['says']);
    const supports = described(oneOrList({ type: 'string' }), 'Keys of the record that it supports; else all.');
    return mapping({ ...own, supports, source: sourceSchema(definitions) }, ['says', 'source']);
  });
}

/** What stands in the braces after a fact `id`: what the record of the node may hold. */
function nodeFact(definitions: Definitions, type: EntityType): JsonSchema {
  const record = recordSchema(definitions, type)['$ref'] as string;
  const keys = Object.keys(nodeProperties(definitions, type));
  const properties = Object.fromEntries(keys.map((key) => [key, { $ref: `${record}/properties/${key}` }]));
  return definitions.ref(`${type.name}.fact`, () => mapping({ ...properties, confidence: confidence(definitions) }));
}

/** `from TYPE to`, the same with properties, or `id: {properties}`. */
function factSchema(definitions: Definitions): JsonSchema {
  const { registry } = definitions;
  return definitions.ref('fact', () => {
    const relationships = [...registry.relationships.values()].filter(
      ({ type, definition }) => !definition.derived && !(type in WRITTEN_OTHERWISE),
    );
    const sentences = relationships.map((relationship): [string, JsonSchema] => {
      const { type, fromTypes, toTypes } = relationship;
      const pattern = `^${idPattern(registry, fromTypes)} +${type} +${idPattern(registry, toTypes)}$`;
      return [pattern, relationshipFact(definitions, relationship)];
    });
    const nodes = entityTypesOfFiles(registry).map((type): [string, JsonSchema] => {
      return [`^${idPattern(registry, [type.name])}$`, nodeFact(definitions, type)];
    });
    const pattern = sentences.map(([one]) => one).join('|');
    const patternErrorMessage = 'Write "id TYPE id" with a relationship that fits both ids.';
    const sentence = { type: 'string', pattern, patternErrorMessage };
    return { anyOf: [sentence, singleEntry(Object.fromEntries([...sentences, ...nodes]))] };
  });
}

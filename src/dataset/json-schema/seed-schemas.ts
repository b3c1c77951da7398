import type { Registry } from '../../model/registry';
import { entityFile, entityTypesOfFiles } from '../interpret/files';
import { CLAIM, CONTRADICTION, NAME, OBSERVATION } from '../vocabulary';
import { Definitions, SHARED, described, listOf, mapping, TEXT, type JsonSchema } from './schema-parts';
import { CLAIM_KEY, idOf, propertySchema, textsSchema } from './value-schema';
import { nodeProperties } from './node-schema';
import { claimSchema, recordSchema, sourceSchema } from './record-schema';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/**
 * JSON Schemas of the files of a data set, by file name: one for each file of entities, for documents, contradictions,
 * the description and retired ids, and one with what they share. They let editors complete keys, values and the
 * beginnings of ids. What only the whole data set can show, such as an unknown id, is left to its check.
 */
export function seedSchemas(registry: Registry): Map<string, JsonSchema> {
  const definitions = new Definitions(registry);
  const schemas: [string, JsonSchema][] = entityTypesOfFiles(registry).map((type) => [
    `${entityFile(type)}.schema.json`,
    { title: `A file of ${type.definition.plural}`, ...listOf(recordSchema(definitions, type)) },
  ]);
  schemas.push(
    ['documents.schema.json', documentSchema(definitions)],
    ['contradictions.schema.json', contradictionsSchema(definitions)],
    ['dataset.schema.json', datasetSchema(definitions)],
    ['retired.schema.json', retiredSchema(definitions)],
    // Last, for only now it is known what the others refer to.
    [SHARED, { title: 'What the files of a data set have in common', definitions: definitions.all() }],
  );
  return new Map(schemas.map(([name, schema]) => [name, { $schema: DRAFT, ...schema }]));
}

/** The schema of a file of a data set, by its path in the folder; undefined for a file that has none. */
export function schemaOfFile(path: string): string | undefined {
  const [, folder, name] = /^(?:(entities|agreements|documents)\/)?([a-z0-9-]+)\.yaml$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  return `${folder === 'agreements' || folder === 'documents' ? folder : name}.schema.json`;
}

function documentSchema(definitions: Definitions): JsonSchema {
  const { properties } = definitions.registry.entities.get(CLAIM)!;
  const ofClaims = (name: string, description: string): JsonSchema =>
    described(propertySchema(definitions, properties.get(name)!), description);
  const claims = { type: 'object', propertyNames: CLAIM_KEY, additionalProperties: claimSchema(definitions, false) };
  const file = {
    source: sourceSchema(definitions),
    asOf: ofClaims('asOf', 'The day on which its "now" is true, for claims that give none.'),
    language: ofClaims('language', 'The language of quotations that give none.'),
    claims,
  };
  return { title: 'A document and the claims that were read in it', ...mapping(file, ['source']) };
}

function contradictionsSchema(definitions: Definitions): JsonSchema {
  const { registry } = definitions;
  const verdict = registry.relationshipOfType('COMPARES')!.properties.get('verdict')!;
  const claims = {
    type: 'object',
    minProperties: 1,
    propertyNames: CLAIM_KEY,
    additionalProperties: propertySchema(definitions, verdict),
    description: 'The claims it compares, by key, each with the verdict on it.',
  };
  const record = {
    id: idOf(definitions, [CONTRADICTION]),
    ...nodeProperties(definitions, registry.entities.get(CONTRADICTION)!),
    claims,
  };
  return { title: 'Contradictions', ...listOf(mapping(record, ['id', 'kind', 'question', 'claims'])) };
}

function datasetSchema(definitions: Definitions): JsonSchema {
  const texts = textsSchema(definitions);
  const attribution = mapping({ name: TEXT, licence: TEXT, for: TEXT, address: TEXT }, ['name', 'licence', 'for']);
  const asOf = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d$`, description: 'The day of the last change.' };
  const attributions = { type: 'array', items: attribution };
  const part = {
    topic: texts,
    counts: {
      anyOf: [TEXT, { type: 'object', minProperties: 1, maxProperties: 1 }],
      description: 'TYPE id: what a relationship joins with a node. Type, or Type: {property: value}: nodes of a type.',
    },
    knownThrough: { ...TEXT, description: 'The day through which the editors followed it.' },
    published: described(idOf(definitions, [OBSERVATION]), 'The observation of the latest published total.'),
  };
  const coverage = { type: 'array', items: mapping(part, ['topic', 'counts', 'knownThrough']) };
  const file = { title: texts, description: texts, version: TEXT, licence: TEXT, asOf, attributions, coverage };
  const required = ['title', 'description', 'version', 'licence', 'asOf'];
  return { title: 'The data set as a whole', ...mapping(file, required) };
}

function retiredSchema(definitions: Definitions): JsonSchema {
  const types = [...definitions.registry.entities.keys()].filter((name) => name !== NAME);
  const id = idOf(definitions, types);
  const record = {
    id: described(id, 'The id that is no longer used.'),
    sameAs: described(id, 'What stands in its place, of the same type.'),
  };
  return { title: 'Retired ids', ...listOf(mapping(record, ['id', 'sameAs'])) };
}

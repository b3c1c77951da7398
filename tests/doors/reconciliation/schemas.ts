import Ajv, { type AnySchema } from 'ajv';

/*
 * What the Reconciliation Service API 0.2 says of the form of each message (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/),
 * written as JSON Schema. The names of the constants are those of the specification's own schemas.
 */

const text = { type: 'string' };
const named = { type: 'object', properties: { id: text, name: text }, required: ['id', 'name'] };
const typed = { oneOf: [{ type: 'object', properties: { id: text, name: text }, required: ['id'] }, text] };
const withId = { type: 'string', pattern: '\\{\\{id\\}\\}' };
const listOf = (items: AnySchema) => ({ type: 'array', items });
const result = (items: AnySchema) => ({ type: 'object', properties: { result: listOf(items) }, required: ['result'] });

/** Section 4.1, Service manifest. */
const manifest = {
  type: 'object',
  properties: {
    versions: { ...listOf(text), contains: { const: '0.2' } },
    ...{ name: text, identifierSpace: text, schemaSpace: text },
    view: { type: 'object', properties: { url: withId }, required: ['url'] },
    defaultTypes: { ...listOf(named), uniqueItems: true },
    suggest: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          ...{ service_url: text, service_path: text, flyout_service_url: text },
          flyout_service_path: { type: 'string', pattern: '\\$\\{id\\}' },
        },
      },
    },
    preview: {
      type: 'object',
      properties: { url: withId, width: { type: 'integer' }, height: { type: 'integer' } },
      required: ['url', 'width', 'height'],
    },
    extend: {
      type: 'object',
      properties: {
        propose_properties: { type: 'object', properties: { service_url: text, service_path: text } },
        property_settings: { type: 'array' },
      },
    },
  },
  required: ['versions', 'name', 'identifierSpace', 'schemaSpace'],
};

/** Section 4.3, Reconciliation results. */
const results = {
  type: 'object',
  additionalProperties: result({
    type: 'object',
    properties: {
      ...{ id: text, name: text, description: text, score: { type: 'number' }, match: { type: 'boolean' } },
      features: listOf({
        type: 'object',
        properties: { id: text, value: { type: ['boolean', 'number'] } },
        required: ['id', 'value'],
      }),
      type: listOf(typed),
    },
    required: ['id', 'name', 'score'],
  }),
};

/** Section 5, Suggest services. */
const suggestions = result({
  type: 'object',
  properties: { id: text, name: text, description: text, notable: listOf(typed) },
  required: ['id', 'name'],
});

const flyout = { type: 'object', properties: { id: text, html: text }, required: ['id', 'html'] };

/** Section 6.2, Property proposals. */
const proposal = {
  type: 'object',
  properties: { properties: listOf(named), type: text, limit: { type: 'number' } },
  required: ['properties'],
};

const only = (properties: Record<string, AnySchema>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** Section 6.4, Data extension responses. */
const extension = {
  type: 'object',
  properties: {
    meta: listOf({
      type: 'object',
      properties: {
        id: text,
        name: text,
        type: { type: 'object', properties: { id: text, name: text }, required: ['id'] },
      },
      required: ['id', 'name'],
    }),
    rows: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: listOf({
          oneOf: [only({}), only({ id: text, name: text }), only({ str: text }), only({ int: { type: 'integer' } })],
        }),
      },
    },
  },
  required: ['rows', 'meta'],
};

const ajv = new Ajv({ strict: false, allErrors: true });
const validators = Object.fromEntries(
  Object.entries({ manifest, results, suggestions, flyout, proposal, extension }).map(([name, schema]) => [
    name,
    ajv.compile(schema),
  ]),
);

/** What is wrong with a message, as a list of places; empty where it is as the specification has it. */
export function mistakesIn(name: string, message: unknown): string[] {
  const validate = validators[name]!;
  return validate(message) ? [] : validate.errors!.map(({ instancePath, message: why }) => `${instancePath} ${why}`);
}

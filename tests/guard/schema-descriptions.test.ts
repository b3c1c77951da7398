import {
  buildSchema as buildFromSdl,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { schema } from '../support/schema';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Arguments that lists and texts have everywhere. Root fields and the types of the arguments say what they mean. */
const EVERYWHERE = 'first last after before where orderBy lang depth by byRelationship having types direction'.split(
  ' ',
);

/** An argument of root fields that the description of Query explains: `- asOf: ...`. */
const OF_QUERY = /^- (\w+): ./gm;

/**
 * Fields of connections and edges that the Relay specification explains, and `PageInfo` the arguments with it; those that
 * the connection of another field explains; and the first of `relationships`.
 */
const OF_RELAY = /^\w+(Connection\.(edges|nodes|pageInfo)|Edge\.(cursor|node|relationship))$/;

/** Inputs whose members are the fields of a type, operators or quantifiers: the type says what they are for. */
const AS_ITS_TYPE = /(Where|Order|Filter)$/;

/** What stands in a schema by its path, `Port.name(lang:)`: what must be described, and what may be. */
function described(schema: GraphQLSchema): { must: Map<string, string>; may: Map<string, string> } {
  const must = new Map<string, string>();
  const may = new Map<string, string>();
  const add = (to: Map<string, string>, path: string, { description }: Described): void => {
    if (to === must || description) to.set(path, description ?? '');
  };
  const ofQuery = [...(schema.getQueryType()?.description ?? '').matchAll(OF_QUERY)].map(([, name]) => name!);
  const ofConnections = explainedFields(schema, /Connection$/);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    add(must, type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) add(must, `${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) {
      const to = AS_ITS_TYPE.test(type.name) ? may : must;
      for (const field of Object.values(type.getFields())) add(to, `${type.name}.${field.name}`, field);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const isRoot = type === schema.getQueryType();
    for (const field of Object.values(type.getFields())) {
      const isSaid = type.getInterfaces().some((above) => above.getFields()[field.name]?.description);
      const path = `${type.name}.${field.name}`;
      const isOfConnections = type.name.endsWith('Connection') && ofConnections.has(field.name);
      add(isSaid || isOfConnections || OF_RELAY.test(path) ? may : must, path, field);
      for (const argument of field.args) {
        const explained = isRoot ? ofQuery : EVERYWHERE;
        const to = explained.includes(argument.name) ? may : must;
        add(to, `${type.name}.${field.name}(${argument.name}:)`, argument);
      }
    }
  }
  return { must, may };
}

/** Fields that some type of such a name describes. */
const explainedFields = (schema: GraphQLSchema, name: RegExp): ReadonlySet<string> =>
  new Set(
    Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && name.test(type.name))
      .flatMap((type) => Object.values((type as GraphQLObjectType).getFields()))
      .flatMap((field) => (field.description ? [field.name] : [])),
  );

/** Paths whose description is missing, does not begin like a sentence or does not end like one. */
function undescribed(schema: GraphQLSchema): string[] {
  const { must, may } = described(schema);
  return [...must, ...may].filter(([, text]) => !/^\S[\s\S]*[.!?。]$/.test(text)).map(([path]) => path);
}

/** Fields of types that repeat what an interface of theirs says. */
function repeated(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name, description }) =>
        type.getInterfaces().some((above) => description && above.getFields()[name]?.description === description),
      )
      .map(({ name }) => `${type.name}.${name}`),
  );
}

describe('the schema', () => {
  test('describes its types, fields and enum values in sentences, and arguments and input fields once', () => {
    expect(undescribed(schema)).toEqual([]);
    expect(described(schema).must.size).toBeGreaterThan(1000);
  });

  test('says at an interface alone what holds for all its types', () => {
    expect(repeated(schema)).toEqual([]);
  });

  test('does not say "undefined" or leave a gap in a description', () => {
    const { must, may } = described(schema);
    expect([...must, ...may].filter(([, text]) => /undefined|\[object| {2,}/.test(text))).toEqual([]);
  });
});

test.each([
  ['Bare', 'type Bare { "Is." a: Int }'],
  ['Cut', '"No full stop" type Cut { "Is." a: Int }'],
  ['T.a', '"Is." type T { a: Int }'],
  ['PortsConnection.a', '"Is." type PortsConnection { a: Int }'],
  ['T.edges', '"Is." type T { edges: Int }'],
  ['PortsEdge.a', '"Is." type PortsEdge { cursor: Int a: Int }'],
  ['T.a(b:)', '"Is." type T { "Is." a(b: Int): Int }'],
  ['T.a(first:)', '"Is." type T { "Is." a("Cut" first: Int): Int }'],
  ['Query.b(asOf:)', 'extend type Query { "Is." b(asOf: Int): Int }'],
  ['Query.b(first:)', 'extend type Query { "Is." b(first: Int): Int }'],
  ['I.a', '"Is." input I { a: Int }'],
  ['PortWhere.a', '"Is." input PortWhere { "Cut" a: Int }'],
  ['E.A', '"Is." enum E { A }'],
  ['F.a', '"Is." interface F { a: Int }'],
  ['S', 'scalar S'],
])('the guard finds %s without a description in: %s', (path, sdl) => {
  expect(undescribed(buildFromSdl(`"All." type Query { "Is." a: Int }\n${sdl}`))).toEqual([path]);
});

test('the guard leaves alone what is explained elsewhere', () => {
  const sdl = `"Is." input PortWhere { a: Int } "Is." interface F { "Is." a(first: Int, where: PortWhere): Int }
    "Is." type T implements F { a(first: Int, where: PortWhere): Int }`;
  expect(undescribed(buildFromSdl(`"All." type Query { "Is." a: Int }\n${sdl}`))).toEqual([]);
});

test('the guard finds a field that repeats its interface', () => {
  const sdl = (text: string) =>
    `interface F { "One." a: Int } type T implements F { ${text} a: Int } type Query { t: T }`;
  expect(repeated(buildFromSdl(sdl('"One."')))).toEqual(['T.a']);
  expect(['"Two."', ''].flatMap((text) => repeated(buildFromSdl(sdl(text))))).toEqual([]);
});

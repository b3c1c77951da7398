import {
  buildSchema as buildFromSdl,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { schema } from '../support/schema';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Everything in a schema that can have a description, by its path: `Port.name(lang:)`. */
function described(schema: GraphQLSchema): Map<string, string> {
  const all = new Map<string, string>();
  const add = (path: string, { description }: Described): void => void all.set(path, description ?? '');
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    add(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) add(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      add(`${type.name}.${field.name}`, field);
      for (const argument of field.args) add(`${type.name}.${field.name}(${argument.name}:)`, argument);
    }
  }
  return all;
}

/** Paths whose description is missing, does not begin like a sentence or does not end like one. */
const undescribed = (schema: GraphQLSchema): string[] =>
  [...described(schema)].filter(([, text]) => !/^\S[\s\S]*[.!?。]$/.test(text)).map(([path]) => path);

describe('the schema', () => {
  test('describes every type, field, argument, input field and enum value in sentences', () => {
    expect(undescribed(schema)).toEqual([]);
    expect(described(schema).size).toBeGreaterThan(1000);
  });

  test('does not say "undefined" or leave a gap in a description', () => {
    expect([...described(schema)].filter(([, text]) => /undefined|\[object|\s{2,}/.test(text))).toEqual([]);
  });
});

test.each([
  ['Bare', 'type Bare { "Is." a: Int }'],
  ['Cut', '"No full stop" type Cut { "Is." a: Int }'],
  ['T.a', '"Is." type T { a: Int }'],
  ['T.a(b:)', '"Is." type T { "Is." a(b: Int): Int }'],
  ['I.a', '"Is." input I { a: Int }'],
  ['E.A', '"Is." enum E { A }'],
  ['F.a', '"Is." interface F { a: Int }'],
  ['S', 'scalar S'],
])('the guard finds %s without a description in: %s', (path, sdl) => {
  expect(undescribed(buildFromSdl(`"All." type Query { "Is." a: Int }\n${sdl}`))).toEqual([path]);
});

import {
  extendSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { OperationPreparer, type ReadyOperation } from '../../src/graphql/pipeline/prepare-operation';
import { OperationRunner } from '../../src/graphql/pipeline/run-operation';
import type { RelationshipType } from '../../src/model/sealed-types';
import type { ReadableStore } from '../../src/store/graph-store';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { fact, graph, node } from '../api/hand-made-graph';
import { LIMITS, NO_GRAPH, registry } from '../support/domain';
import { fill } from '../support/graph';
import { schema } from '../support/schema';

/** A member of a filter type of the schema, in an operation that uses it. */
interface Use {
  /** `StringFilter.contains`. */
  readonly member: string;
  readonly source: string;
  readonly where: unknown;
}

const VALUES: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Date: '2010-01-01',
  DateTime: '2010-01-01T00:00:00Z',
  Duration: 'P1Y',
  Float: 1.5,
  ID: 'port:a',
  Int: 1,
  Language: 'en',
  String: 'a',
};

/** A value of a type: of an input object the empty one. */
function valueOf(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueOf(nullable.ofType)];
  if (isInputObjectType(nullable)) {
    const required = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, valueOf(field.type)]));
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  const value = VALUES[(nullable as { readonly name: string }).name];
  if (value === undefined) throw new Error(`no value of ${String(nullable)}`);
  return value;
}

/** What an input is about, where the fields of several types or the relationships of several fields share it. */
type Shared = RelationshipType | undefined;

/**
 * Every member of every input type that a `where` of a root field leads to, each reached by the shortest way. What
 * relationships share is reached over each of them, and has the members that it has.
 */
function uses(schema: GraphQLSchema): Use[] {
  const found: Use[] = [];
  const seen = new Set<string>();
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const argument = field.args.find(({ name }) => name === 'where');
    if (!argument) continue;
    const source = `query ($where: ${String(argument.type)}) { ${field.name}(first: 1, where: $where) { nodes { id } } }`;
    type Reached = readonly [type: GraphQLInputObjectType, whereOf: (inner: unknown) => unknown, over: Shared];
    const queue: Reached[] = [[getNamedType(argument.type) as GraphQLInputObjectType, (inner) => inner, undefined]];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [type, whereOf, over] = next;
      const key = /^(EdgeRelationship|Related)/.test(type.name) ? `${type.name} ${over?.name}` : type.name;
      if (seen.has(key)) continue;
      seen.add(key);
      const owner = registry.find(type.name.replace(/Where$/, ''));
      for (const { name, type: of } of Object.values(type.getFields())) {
        if (type.name === 'EdgeRelationshipWhere' && !/^[A-Z]/.test(name) && !over!.fields.has(name)) continue;
        found.push({ member: `${type.name}.${name}`, source, where: whereOf({ [name]: valueOf(of) }) });
        const inner = getNamedType(of);
        const isList = isListType(getNullableType(of));
        const field = owner?.fields.get(name);
        const then = field?.kind === 'relationship' ? field.relationshipField.relationship : over;
        if (isInputObjectType(inner)) {
          queue.push([inner, (value) => whereOf({ [name]: isList ? [value] : value }), then]);
        }
      }
    }
  }
  return found;
}

/** Prepares and runs uses, one after another. */
function asking(schema: GraphQLSchema, store?: ReadableStore) {
  const preparer = new OperationPreparer(registry, schema, LIMITS, NO_GRAPH);
  const runner = new OperationRunner(registry, store!, LIMITS, (id) => id);
  const compile = ({ source, where }: Use): ReadyOperation => {
    const document = parse(source);
    const request = preparer.prepare(document, getOperationAST(document)!, { where });
    if (!request) throw new Error('the value does not fit its type');
    return request;
  };
  return { compile, run: (use: Use) => runner.run(compile(use)) };
}

/** The members that do not compile. */
function uncompiled(schema: GraphQLSchema): string[] {
  const { compile } = asking(schema);
  return uses(schema).flatMap((use) => {
    try {
      compile(use);
      return [];
    } catch (error) {
      return [`${use.member}: ${(error as Error).message}`];
    }
  });
}

describe('every member of every filter that the schema offers', () => {
  test('compiles', () => {
    expect(uncompiled(schema)).toEqual([]);
    const members = uses(schema).map(({ member }) => member);
    expect(members.length).toBeGreaterThan(500);
    const some = ['StringFilter.contains', 'EntityWhere.onPort', 'ClaimsFilter.every'];
    expect(members).toEqual(expect.arrayContaining(some));
  });

  test('runs on the embedded store', async () => {
    const store = await GrafeoStore.open(IN_MEMORY);
    await fill(
      store,
      graph([node('Port', 'port:a', 'A'), node('Port', 'port:b', 'B')], [fact('PAIRED_WITH', 'port:a', 'port:b')]),
    );
    const { run } = asking(schema, store);
    const failed: string[] = [];
    for (const use of uses(schema))
      await run(use).catch((error: Error) => failed.push(`${use.member}: ${error.message}`));
    await store.close();
    expect(failed).toEqual([]);
  }, 120_000);
});

test.each([
  ['StringFilter', 'near: String', 'near', 'no operator near'],
  ['StringListFilter', 'only: String', 'only', 'no operator only'],
  ['PortWhere', 'smells: StringFilter', 'smells', 'Port has no filter smells'],
  ['PortWhere', 'XOR: [PortWhere!]', 'XOR', 'Port has no filter XOR'],
])('an operator of %s that the compiler does not know is found: %s', (type, member, name, message) => {
  const planted = extendSchema(schema, parse(`extend input ${type} { ${member} }`));
  expect(uncompiled(planted)).toEqual([`${type}.${name}: Invariant broken: ${message}`]);
});

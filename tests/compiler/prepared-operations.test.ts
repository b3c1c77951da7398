import {
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  parse,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { PreparedOperations } from '../../src/compiler/prepared-operations';
import type { PreparedOperation } from '../../src/compiler/operation';
import { type Variables } from '../support/asker';
import { LIMITS, NO_GRAPH, registry } from '../support/domain';
import { schema } from '../support/schema';
import { preparer } from './compiling';

const LIST = 'query ($w: PortWhere, $n: Int) { ports(where: $w, first: $n) { nodes { id } } }';

function cache(operations: number, shapesPerOperation: number, bytes = 10_000_000, bytesOfOne = bytes) {
  const sizes = { operations, shapesPerOperation, bytes, bytesOfOne };
  const prepared = new PreparedOperations(
    registry,
    schema,
    { ...LIMITS, graph: NO_GRAPH, traversals: new Map() },
    sizes,
  );
  return (document: DocumentNode, variables: Variables = {}): PreparedOperation =>
    prepared.get(document, document.definitions[0] as OperationDefinitionNode, variables, false).prepared;
}

describe('a prepared operation', () => {
  test('is used again for the same document and other values', () => {
    const get = cache(10, 10);
    const document = parse(LIST);
    const first = get(document, { w: { name: { eq: 'a' } }, n: 1 });
    expect(get(document, { w: { name: { eq: 'b' } }, n: 500 })).toBe(first);
  });

  test('is made anew for another shape, and found again for the first', () => {
    const get = cache(10, 10);
    const document = parse(LIST);
    const first = get(document, { w: { name: { eq: 'a' } } });
    const other = get(document, { w: { name: { contains: 'a' } } });
    expect(other).not.toBe(first);
    expect(get(document, { w: { name: { eq: 'c' } } })).toBe(first);
  });

  test('is made anew for another document, even of the same text', () => {
    const get = cache(10, 10);
    expect(get(parse(LIST))).not.toBe(get(parse(LIST)));
  });

  test('is let go when others were used more recently', () => {
    const get = cache(2, 10);
    const [a, b, c] = [parse(LIST), parse(LIST), parse(LIST)];
    const [first, second] = [get(a), get(b)];
    get(a);
    get(c);
    expect(get(a)).toBe(first);
    expect(get(b)).not.toBe(second);
  });

  test('keeps no more shapes than allowed', () => {
    const get = cache(2, 2);
    const document = parse(LIST);
    const shape = (operator: string) => get(document, { w: { name: { [operator]: 'a' } } });
    const [eq, contains] = [shape('eq'), shape('contains')];
    shape('eq');
    shape('startsWith');
    expect(shape('eq')).toBe(eq);
    expect(shape('contains')).not.toBe(contains);
  });

  test('is let go when all together take more memory than allowed', () => {
    // Each takes some 20,000 bytes.
    const get = cache(100, 10, 70_000);
    const documents = Array.from({ length: 10 }, () => parse(LIST));
    const made = documents.map((document) => get(document));
    expect(get(documents[9]!)).toBe(made[9]);
    expect(documents.filter((document, i) => get(document) === made[i]).length).toBeLessThan(4);
    // Shapes of one operation are no way around it.
    const shapes = ['eq', 'contains', 'startsWith', 'endsWith'].flatMap((operator) =>
      [1, 2, 3].map((count) => ({ AND: Array.from({ length: count }, () => ({ name: { [operator]: 'a' } })) })),
    );
    const prepared = shapes.map((w) => get(documents[0]!, { w }));
    expect(shapes.filter((w, i) => get(documents[0]!, { w }) === prepared[i]).length).toBeLessThan(4);
  });

  test('is not kept when it alone takes more than one may', () => {
    const get = cache(100, 10, 10_000_000, 10_000);
    const document = parse(LIST);
    expect(get(document)).not.toBe(get(document));
  });

  test('of one name is told from another in the same document', () => {
    const document = parse('query A { ports { totalCount } } query B { countries { totalCount } }');
    const { operations } = preparer();
    const [a, b] = document.definitions.map((operation) =>
      operations.prepare(document, operation as OperationDefinitionNode, {}),
    );
    expect(a!.statement.text).toContain('`Port`');
    expect(b!.statement.text).toContain('`Country`');
  });

  test('is the same for ids of all types, but where it answers any type', () => {
    const { operations } = preparer({ shapesPerOperation: 1 });
    const idArguments = Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
      const ids = field.args.filter(({ type }) => getNamedType(type).name === 'ID' && isNonNullType(type));
      return ids.length > 0 ? [{ field, ids }] : [];
    });
    expect(idArguments.length).toBeGreaterThan(20);
    for (const { field, ids } of idArguments) {
      const variables = ids.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
      const args = ids.map(({ name }) => `${name}: $${name}`).join(', ');
      const document = parse(`query (${variables}) { ${field.name}(${args}) { __typename } }`);
      const preparedBy = ({ operations: by }: Pick<ReturnType<typeof preparer>, 'operations'>, id: string) => {
        const several = [id, id.replace(':', ':other')];
        const values = ids.map(({ name, type }) => [name, isListType(getNullableType(type)) ? several : id] as const);
        const { definitions } = document;
        return by.prepare(document, definitions[0] as OperationDefinitionNode, Object.fromEntries(values))!;
      };
      const kept = { operations };
      const [port, country] = [preparedBy(kept, 'port:a'), preparedBy(kept, 'country:KZ')];
      const isOfAnyType = ['node', 'nodes'].includes(field.name);
      expect([field.name, country.cache]).toEqual([field.name, isOfAnyType ? 'MISS' : 'HIT']);
      expect(isOfAnyType || port.statement.text === country.statement.text).toBe(true);
      // What is kept is what would be made anew.
      expect([field.name, country.statement]).toEqual([field.name, preparedBy(preparer(), 'country:KZ').statement]);
      expect([field.name, preparedBy(kept, 'country:KZ@2010-01-01').cache]).toEqual([field.name, 'MISS']);
    }
  });

  test('knows a variable that a fragment gives to a field of any type', () => {
    const { prepare } = preparer();
    const document = parse('query ($a: ID!) { ...F } fragment F on Query { node(id: $a) { id } }');
    expect(prepare(document, { a: 'port:a' }).statement.text).toContain('`Port`');
    expect(prepare(document, { a: 'country:KZ' }).statement.text).toContain('`Country`');
  });

  test('has the parameters of each request', () => {
    const { prepare } = preparer();
    const document = parse(LIST);
    const parameters = (variables: Variables) => Object.values(prepare(document, variables).statement.parameters);
    expect(parameters({ w: { name: { eq: 'Äß' } }, n: 3 }).sort()).toEqual(['aß', 3n].sort());
    expect(parameters({ w: { name: { eq: 'b' } }, n: null })).toEqual(expect.arrayContaining(['b', 20n]));
  });

  test('is not kept when it is refused', () => {
    const { prepare } = preparer({ maxConditions: 1 });
    const document = parse(LIST);
    for (let i = 0; i < 2; i++) {
      expect(() => prepare(document, { w: { name: { eq: 'a' } } })).toThrow(/more than 1 conditions/);
    }
    expect(() => prepare(document, {})).not.toThrow();
  });
});

import Cypher from '@neo4j/cypher-builder';
import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { CustomsGraphError } from '../errors';
import { rootFields, type RootField } from '../model/root-fields';
import type { Registry } from '../model/registry';
import type { Statement } from '../model/statement';
import type { ArgumentValue, BoundArguments, VariableValues } from './arguments';
import { Compilation, type CompilerOptions } from './compilation';
import { connection } from './connection';
import { rowsOf, type Charge } from './cost';
import { label, print, types } from './cypher';
import type { Entry, NodesGroup, ObjectShape, ResultValue } from './result-shape';
import { RowLayout } from './row-layout';
import { graphqlField, select } from './selection';

/** What an operation asks for, in the units of the limits. */
export interface OperationSize {
  /** Most rows that its lists can bring together. */
  readonly cost: number;
  readonly depth: number;
  readonly subqueries: number;
  readonly conditions: number;
  /** The page sizes it asks for, with the names of their arguments. */
  readonly pages: readonly { readonly name: string; readonly size: number }[];
}

/** An operation made ready: its statement's text, and how requests of the same shape are bound and answered. */
export interface PreparedOperation {
  readonly text: string;
  /** Response keys of the root fields that the row answers, in order. */
  readonly root: ObjectShape;
  /** Response keys of root fields that the model does not answer (`dataset`, introspection). */
  readonly rest: readonly string[];
  readonly columns: readonly string[];
  /** The coerced arguments of a request. Throws BAD_CURSOR and the like. */
  bind(variables: VariableValues): BoundArguments;
  parameters(bound: BoundArguments): Statement['parameters'];
  size(bound: BoundArguments): OperationSize;
}

/**
 * Compiles a whole operation, all its root fields, to one Cypher statement that returns one row. Pure: the same
 * document, operation and shape of variables give the same text. Throws BAD_USER_INPUT or BAD_CURSOR for arguments
 * that have no meaning.
 */
export function compileOperation(
  registry: Registry,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: VariableValues,
  options: CompilerOptions,
): PreparedOperation {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const c = new Compilation(registry, schema, operation, fragments, variables, options);
  const row = new RowLayout(c);
  const charges: Charge[] = [];
  const known = rootFields(registry);
  const rest: string[] = [];
  const entries: Entry[] = [];
  const query = schema.getQueryType()!;
  let rootFieldCount = 0;
  for (const [key, nodes] of collectFields(schema, fragments, { ...variables }, query, operation.selectionSet)) {
    rootFieldCount += 1;
    if (rootFieldCount > options.maxRootFields) throw tooManyRootFields(options.maxRootFields);
    const name = nodes[0]!.name.value;
    const field = known.get(name);
    if (name === '__typename') entries.push({ key, value: { kind: 'constant', value: query.name } });
    else if (!field) rest.push(key);
    else entries.push({ key, value: rootValue(c, field, nodes, row, charges) });
  }
  const result = new Cypher.NamedVariable('row');
  const clause = Cypher.utils.concat(...row.subqueries, new Cypher.Return([row.list(), result]));
  return {
    text: print(clause),
    root: { typeColumn: undefined, type: query.name, entries },
    rest,
    columns: row.labels,
    bind(values) {
      const bound = c.arguments.bind(values);
      for (const check of c.checks) check(bound);
      return bound;
    },
    parameters: (bound) => c.parameters.bind(bound),
    size: (bound) => ({
      cost: rowsOf(charges, bound),
      depth: c.depth,
      subqueries: c.subqueries,
      conditions: c.conditions,
      pages: c.pages.map(({ name, read }) => ({ name, size: read(bound) })),
    }),
  };
}

const tooManyRootFields = (limit: number): CustomsGraphError =>
  new CustomsGraphError('LIMIT_EXCEEDED', `The operation has more than ${limit} root fields.`, {
    hint: 'Split the operation, or use nodes(ids:) for many ids.',
  });

function rootValue(
  c: Compilation,
  field: RootField,
  nodes: readonly FieldNode[],
  row: RowLayout,
  charges: Charge[],
): ResultValue {
  const args = c.arguments.of(graphqlField(c, 'Query', nodes[0]!), nodes[0]!);
  switch (field.kind) {
    case 'connection':
      return connection(c, { kind: 'root', type: field.type, typeName: field.typeName, row, charges }, nodes, args);
    case 'lookup': {
      const key = onlyKey(args);
      const form = key.pathText === 'id' ? currentId(c, key) : (bound: BoundArguments) => key.read(bound) as string;
      const parameter = c.parameters.add(key.place, 'key', form);
      return lookUp(c, field.type.name, key.pathText, parameter, nodes, row, charges);
    }
    case 'node': {
      const id = args.child('id');
      const type = c.registry.typeOfId(c.options.currentId(String(id.value)));
      if (!type) return { kind: 'constant', value: null };
      return lookUp(c, type.name, 'id', c.parameters.add(id.place, 'key', currentId(c, id)), nodes, row, charges);
    }
    case 'nodes':
      return nodesByIds(c, args.child('ids'), nodes, row, charges);
  }
}

/** The one argument of a look-up that is given. */
function onlyKey(args: ArgumentValue): ArgumentValue {
  const given = args.members().filter(([, value]) => value.given);
  if (given.length === 1) return given[0]![1];
  const names = given.map(([name]) => `"${name}"`).join(' and ');
  throw new CustomsGraphError(
    'BAD_USER_INPUT',
    given.length === 0 ? 'A look-up needs an id or another unique key.' : `A look-up takes one key, not ${names}.`,
    { hint: 'Give exactly one argument. To combine conditions use the list with "where".' },
  );
}

const currentId =
  (c: Compilation, id: ArgumentValue) =>
  (bound: BoundArguments): string =>
    c.options.currentId(String(id.read(bound)));

function lookUp(
  c: Compilation,
  typeName: string,
  property: string,
  value: Cypher.Param,
  nodes: readonly FieldNode[],
  row: RowLayout,
  charges: Charge[],
): ResultValue {
  const found = matchByKey(c, typeName, property, value, undefined);
  return lookedUp(c, found, nodes, row, charges);
}

interface Found {
  readonly typeName: string;
  readonly match: Cypher.Match;
  readonly owner: Cypher.Node | Cypher.Relationship;
  readonly ends: { readonly from: Cypher.Node; readonly to: Cypher.Node } | undefined;
}

/** A match of the node or relationship with a key; a relationship is found in the default view or out of it. */
function matchByKey(
  c: Compilation,
  typeName: string,
  property: string,
  value: Cypher.Param | undefined,
  ids: Cypher.Param | undefined,
): Found {
  const type = c.registry.type(typeName);
  const keyed = value ? { properties: { [property]: value } } : {};
  if (type.kind !== 'relationship') {
    const node = c.names.node(typeName);
    const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(typeName), ...keyed }));
    if (ids) match.where(Cypher.in(node.property('id'), ids));
    return { typeName, match, owner: node, ends: undefined };
  }
  const relationship = c.names.relationship(typeName);
  const ends = { from: c.names.node('from'), to: c.names.node('to') };
  const pattern = new Cypher.Pattern(ends.from)
    .related(relationship, { type: types(type.type, type.aside), direction: 'right', ...keyed })
    .to(ends.to);
  const match = new Cypher.Match(pattern);
  if (ids) match.where(Cypher.in(relationship.property('id'), ids));
  return { typeName, match, owner: relationship, ends };
}

function lookedUp(
  c: Compilation,
  found: Found,
  nodes: readonly FieldNode[],
  row: RowLayout,
  charges: Charge[],
): ResultValue {
  const inner: Charge[] = [];
  charges.push({ what: found.typeName, rows: () => 1, inner });
  const own = new RowLayout(c);
  const shape = selectFound(c, found, nodes, own, inner);
  const result = c.names.variable('found');
  const returned = new Cypher.Return([Cypher.head(Cypher.collect(own.list())), result]);
  const column = row.subquery([], Cypher.utils.concat(found.match, ...own.subqueries, returned), result);
  return { kind: 'object', column, shape, nullable: true };
}

function selectFound(
  c: Compilation,
  found: Found,
  nodes: readonly FieldNode[],
  row: RowLayout,
  charges: Charge[],
): ObjectShape {
  const type = c.registry.type(found.typeName);
  const ends = found.ends ? { ends: found.ends } : {};
  return select(c, nodes, { type, owner: found.owner, row, charges, depth: 0, ...ends });
}

/** Several nodes by their ids: one subquery for each type among them, since the prefix of an id tells its type. */
function nodesByIds(
  c: Compilation,
  ids: ArgumentValue,
  nodes: readonly FieldNode[],
  row: RowLayout,
  charges: Charge[],
): ResultValue {
  const typeOf = (id: string): string | undefined => c.registry.typeOfId(c.options.currentId(id))?.name;
  const present = [...new Set((ids.value as string[]).map(typeOf))].filter((name) => name !== undefined).sort();
  c.pages.push({ name: 'ids', read: (bound) => (ids.read(bound) as string[]).length });
  const groups = present.map((typeName): NodesGroup => {
    const inner: Charge[] = [];
    const ofType = (bound: BoundArguments): string[] =>
      (ids.read(bound) as string[]).filter((id) => typeOf(id) === typeName).map(c.options.currentId);
    charges.push({ what: typeName, rows: (bound) => ofType(bound).length, inner });
    const found = matchByKey(c, typeName, 'id', undefined, c.parameters.add(ids.place, typeName, ofType));
    const own = new RowLayout(c);
    const idColumn = own.property(found.owner, 'id');
    const shape = selectFound(c, found, nodes, own, inner);
    const result = c.names.variable('found');
    const returned = new Cypher.Return([Cypher.collect(own.list()), result]);
    const column = row.subquery([], Cypher.utils.concat(found.match, ...own.subqueries, returned), result);
    return { column, idColumn, shape };
  });
  return { kind: 'nodes', ids, currentId: c.options.currentId, groups };
}

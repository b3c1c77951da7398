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
import { lazily } from '../model/lazily';
import { rootFields, type RootField } from '../model/root-fields';
import type { Registry } from '../model/registry';
import type { Statement } from '../model/statement';
import type { BoundArguments, VariableValues } from './arguments/arguments';
import { Compilation, type CompilerOptions } from './statement/compilation';
import { connection } from './plan/connection';
import { rowsOf, type Charge } from './plan/cost';
import { print } from './statement/cypher';
import { JsonWriter, type WriteRow } from './answer/json-writer';
import { byId, byIds, byOneKey } from './plan/look-up';
import type { Entry, ObjectShape, ResultValue } from './answer/result-shape';
import { RowLayout } from './statement/row-layout';
import { graphqlField } from './plan/selection';
import { writtenOut } from './arguments/argument-shorthands';
import { traversalValue, type AskedTraversal } from './plan/traversal';
import { visibilityOf } from './statement/visibility';

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
  /** What the row answers. */
  readonly root: ObjectShape;
  /** Response keys of root fields that the model does not answer (`dataset`, introspection). */
  readonly rest: readonly string[];
  readonly columns: readonly string[];
  /** Writes the answer from the row, or throws `Unusual`. */
  readonly write: WriteRow;
  /** Writes whatever is in the row, for graphql-js to complete. */
  readonly writeAnyway: () => WriteRow;
  /** What must be found before the statement can run. */
  readonly traversals: readonly AskedTraversal[];
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
  readerHasLanguages: boolean,
): PreparedOperation {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const c = new Compilation(registry, schema, operation, fragments, variables, options, readerHasLanguages);
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
    const traversal = options.traversals.get(name);
    if (name === '__typename') entries.push({ key, value: { kind: 'constant', value: query.name } });
    else if (traversal) {
      const args = c.arguments.of(graphqlField(c, 'Query', nodes[0]!), nodes[0]!);
      entries.push({
        key,
        value: traversalValue(c, traversal, args, { nodes, row, charges, visibility: visibilityOf(c, args) }),
      });
    } else if (!field) rest.push(key);
    else entries.push({ key, value: rootValue(c, field, nodes, row, charges) });
  }
  const result = new Cypher.NamedVariable('row');
  const clause = Cypher.utils.concat(...row.subqueries, new Cypher.Return([row.list(), result]));
  const root: ObjectShape = { typeColumn: undefined, type: query.name, entries };
  return {
    text: print(clause),
    root,
    write: new JsonWriter(true).object(root),
    writeAnyway: lazily(() => new JsonWriter(false).object(root)),
    rest,
    columns: row.labels,
    traversals: c.traversals,
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
  const short = field.kind === 'connection' ? field.shortArguments : [];
  const args = c.arguments.of(graphqlField(c, 'Query', nodes[0]!), nodes[0]!, (given) =>
    writtenOut(given, short, c.options.currentId),
  );
  const visibility = visibilityOf(c, args);
  const into = { nodes, row, charges, visibility };
  switch (field.kind) {
    case 'connection':
      return connection(
        c,
        { kind: 'root', type: field.type, typeName: field.typeName, row, charges, visibility },
        nodes,
        args,
      );
    case 'lookup':
      return byOneKey(c, field.type.name, args, into);
    case 'node':
      return byId(c, args.child('id'), into);
    case 'nodes':
      return byIds(c, args.child('ids'), into);
  }
}

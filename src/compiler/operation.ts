import Cypher from '@neo4j/cypher-builder';
import {
  GraphQLID,
  Kind,
  getNamedType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { CustomsGraphError } from '../errors';
import { lazily } from '../model/lazily';
import type { RootField } from '../model/root-fields';
import type { Registry } from '../model/registry';
import type { Statement } from '../model/statement';
import type { TraversalField } from '../model/traversal-field';
import { JsonWriter } from './answer/json-writer';
import type { Entry, ObjectShape, ResultValue } from './answer/result-shape';
import type { WriteRow } from './answer/row-writer';
import { visitedLimit, type CheckRow } from './answer/visited-limit';
import {
  writtenOut,
  type ArgumentValue,
  type BoundArguments,
  type Values,
  type VariableValues,
} from './arguments/arguments';
import type { Work } from './arguments/bindings';
import { viewValuesOf, withViewOfIds } from './arguments/id-views';
import { connection } from './plan/connection';
import { byId, byIds, byOneKey } from './plan/look-up';
import { rootScope, type RootScope } from './plan/scope';
import { relationshipArguments } from './plan/selection';
import { traversalValue } from './plan/traversal';
import { Compilation, type AskedTraversal, type CompilerOptions } from './statement/compilation';
import { print } from './statement/cypher';
import { SEARCH_RESULT } from './statement/found-in-store';
import { RowLayout } from './statement/row-layout';

/** What an operation asks for, in the units of the limits. */
export interface OperationSize {
  /** Most values that its lists can bring together. */
  readonly cost: number;
  /** Most rows that the store visits for them. */
  readonly visits: number;
  /** The part for which it visits most: response keys with dots between. */
  readonly dearest: Work['dearest'];
  readonly depth: number;
  readonly subqueries: number;
  readonly conditions: number;
  /** The page sizes it asks for, with the names of their arguments. */
  readonly pages: readonly { readonly name: string; readonly size: number }[];
}

/** An operation made ready: its statement's text, and how requests of the same shape are bound and answered. */
export interface PreparedOperation {
  readonly text: string;
  /** The same without indentation, which is for people: what is sent to a store. */
  readonly compactText: string;
  /** What the row answers. */
  readonly root: ObjectShape;
  /** Response keys of root fields that the model does not answer (`dataset`, introspection). */
  readonly rest: readonly string[];
  readonly columns: readonly string[];
  /** Writes the answer from the row, or throws `Unusual`. Throws LIMIT_EXCEEDED for a closure that met too many nodes. */
  readonly write: WriteRow;
  /** Writes whatever is in the row, for graphql-js to complete. */
  readonly writeAnyway: () => WriteRow;
  /** The traversals that run before the statement. */
  readonly traversals: readonly AskedTraversal[];
  /**
   * The same with a statement that goes on from a search of the store (statement/found-in-store.ts), made when first
   * asked for; undefined where no traversal stands alone that a store can search for.
   */
  readonly searching?: (() => PreparedOperation) | undefined;
  /** The coerced arguments of a request. Throws BAD_CURSOR and the like. */
  bind(variables: VariableValues): BoundArguments;
  parameters(bound: BoundArguments): Statement['parameters'];
  size(bound: BoundArguments): OperationSize;
}

/** What all operations are compiled with. */
export interface CompilerSetting {
  readonly registry: Registry;
  readonly schema: GraphQLSchema;
  readonly rootFields: ReadonlyMap<string, RootField>;
  readonly options: CompilerOptions;
}

/**
 * Compiles a whole operation, all its root fields, to one Cypher statement that returns one row. Pure: the same
 * document, operation and shape of variables give the same text. Throws BAD_USER_INPUT or BAD_CURSOR for arguments
 * that have no meaning.
 */
export function compileOperation(
  setting: CompilerSetting,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: VariableValues,
  readerHasLanguages: boolean,
  searches = false,
): PreparedOperation {
  const { registry, schema, rootFields, options } = setting;
  const fragments = fragmentsIn(document);
  const c = new Compilation(registry, schema, fragments, variables, options, readerHasLanguages, searches);
  const scope: RootScope = { row: new RowLayout(c), charges: [], depth: 0, path: '', walks: undefined };
  const rest: string[] = [];
  const entries: Entry[] = [];
  const query = schema.getQueryType()!;
  const fields = [...collectFields(schema, fragments, { ...variables }, query, operation.selectionSet)];
  const most = options.maxRootFields;
  for (const [index, [key, nodes]] of fields.entries()) {
    if (index >= most) {
      throw new CustomsGraphError('LIMIT_EXCEEDED', `The operation has more than ${most} root fields.`, {
        hint: 'Split the operation, or use nodes(ids:) for many ids.',
      });
    }
    const { value: name } = nodes[0]!.name;
    const field = options.traversals.get(name) ?? rootFields.get(name);
    if (name === '__typename') entries.push({ key, value: { kind: 'constant', value: query.name } });
    else if (!field) rest.push(key);
    else entries.push({ key, value: rootValue(c, field, nodes, { ...scope, path: key }) });
  }
  if (searches) scope.row.column(new Cypher.NamedVariable(SEARCH_RESULT), SEARCH_RESULT);
  const result = new Cypher.NamedVariable('row');
  const clause = Cypher.utils.concat(...scope.row.subqueries, new Cypher.Return([scope.row.list(), result]));
  const text = print(clause);
  const root: ObjectShape = { typeColumn: undefined, type: query.name, entries };
  const prepared: PreparedOperation = {
    text,
    compactText: text.replace(/\n +/g, '\n'),
    root,
    rest,
    columns: scope.row.labels,
    ...writersOf(root, c.walks ? visitedLimit(root, options.maxVisited) : undefined),
    traversals: c.traversals,
    searching: searchesAlone(c)
      ? lazily(() => compileOperation(setting, document, operation, variables, readerHasLanguages, true))
      : undefined,
    bind: (values) => c.bindings.bind(values),
    parameters: (bound) => c.bindings.parameters(bound),
    size: (bound) => {
      const { values, visits, dearest } = c.bindings.work(scope.charges, bound);
      const { depth, subqueries, conditions } = c;
      return { cost: values, visits, dearest, depth, subqueries, conditions, pages: c.bindings.pageSizes(bound) };
    },
  };
  return operation.variableDefinitions?.length ? prepared : withoutVariables(prepared);
}

const searchesAlone = ({ searches, traversals }: Compilation): boolean =>
  !searches && traversals.length === 1 && traversals[0]!.field.searchedByStore === true;

function fragmentsIn({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function rootValue(
  c: Compilation,
  field: RootField | TraversalField,
  nodes: readonly FieldNode[],
  root: RootScope,
): ResultValue {
  if ('kind' in field && field.kind === 'nodes') return byIds(c, nodes, root);
  const isRelationships = 'kind' in field && field.kind === 'relationships';
  const args = isRelationships ? relationshipArguments(c, 'Query', nodes[0]!) : rootArguments(c, field, nodes[0]!);
  const scope = rootScope(c, root, args);
  if (!('kind' in field)) return traversalValue(c, field, args, nodes, scope);
  switch (field.kind) {
    case 'connection':
      return connection(c, { kind: 'root', type: field.type, typeName: field.typeName }, nodes, args, scope);
    case 'relationships':
      return connection(c, { kind: 'relationships' }, nodes, args, scope);
    case 'lookup':
      return byOneKey(c, field.type.name, ['id', ...field.keys.map(({ name }) => name)], args, nodes, scope);
    case 'node':
      return byId(c, args.child('id'), nodes, scope);
  }
}

function rootArguments(c: Compilation, field: RootField | TraversalField, node: FieldNode): ArgumentValue {
  const { currentId } = c.options.graph;
  const graphqlField = c.graphqlField('Query', node);
  if ('kind' in field && field.kind === 'connection') {
    const { shortArguments: short } = field;
    const expand = (given: Values): Values => writtenOut(given, short, currentId);
    return c.bindings.slots.of(graphqlField, node, short.length > 0 ? expand : undefined);
  }
  const ids = graphqlField.args.filter(({ type }) => getNamedType(type) === GraphQLID).map(({ name }) => name);
  const viewValues = viewValuesOf(c.registry);
  return c.bindings.slots.of(graphqlField, node, (given) => withViewOfIds(given, ids, viewValues));
}

/** The writers of a shape. They check the row first; the lenient one is made when it is first asked for. */
function writersOf(root: ObjectShape, check: CheckRow | undefined): Pick<PreparedOperation, 'write' | 'writeAnyway'> {
  const checked = (write: WriteRow): WriteRow =>
    check
      ? (row, answering) => {
          check(row);
          return write(row, answering);
        }
      : write;
  let lenient: WriteRow | undefined;
  return {
    write: checked(new JsonWriter(true).object(root)),
    writeAnyway: () => (lenient ??= checked(new JsonWriter(false).object(root))),
  };
}

/** An operation without variables is bound and measured once. What a traversal found still makes new parameters. */
function withoutVariables(prepared: PreparedOperation): PreparedOperation {
  const measured = (bound: BoundArguments) => {
    return { bound, size: prepared.size(bound), parameters: prepared.parameters(bound) };
  };
  let kept: ReturnType<typeof measured> | undefined;
  return {
    ...prepared,
    bind: (variables) => (kept ??= measured(prepared.bind(variables))).bound,
    // A run that traversals add to has the same sizes.
    size: (bound) => kept?.size ?? prepared.size(bound),
    parameters: (bound) => (bound === kept?.bound ? kept.parameters : prepared.parameters(bound)),
  };
}

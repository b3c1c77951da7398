import Cypher from '@neo4j/cypher-builder';
import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import { invariant } from '../errors';
import type { PropertyDefinition } from '../model/definitions';
import type { Field } from '../model/field';
import type { AnyType } from '../model/sealed-types';
import { CLAIMS, NODE_LABEL, byLanguageOf } from '../model/storage';
import { nodePredicate } from './predicate';
import type { ArgumentValue } from './arguments';
import type { Compilation } from './compilation';
import { connection } from './connection';
import type { Charge } from './cost';
import { at, label, take } from './cypher';
import { matchSide } from './pattern';
import type { Entry, Leaf, ObjectShape, PartEntry, ResultValue } from './result-shape';
import { RowLayout } from './row-layout';

/** What is selected from: a bound node or relationship, and where its values go. */
export interface Subject {
  readonly type: AnyType;
  /** The node or relationship whose properties are read. */
  readonly owner: Cypher.Node | Cypher.Relationship;
  /** The nodes at the ends, for a relationship that was reached through one of them. */
  readonly ends?: { readonly from: Cypher.Node; readonly to: Cypher.Node };
  readonly row: RowLayout;
  /** Lists found inside add what they may bring here. */
  readonly charges: Charge[];
  /** Relationship steps from the root. */
  readonly depth: number;
}

/** The response keys of a selection on one concrete type, each with the fields that share it. */
export function fieldsOf(
  c: Compilation,
  typeName: string,
  nodes: readonly FieldNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const type = c.schema.getType(typeName) as GraphQLObjectType;
  return collectSubfields(c.schema, { ...c.fragments }, { ...c.variables }, type, nodes);
}

/** The definition of a field in the GraphQL schema. */
export function graphqlField(c: Compilation, typeName: string, node: FieldNode): GraphQLField<unknown, unknown> {
  const field = (c.schema.getType(typeName) as GraphQLObjectType).getFields()[node.name.value];
  invariant(field, `${typeName} has no field ${node.name.value}`);
  return field;
}

/**
 * Plans the selection of the given fields on a node or relationship: adds the columns and subqueries it needs to
 * the row, and yields how the object is made from them. For an interface the id is a column too: it tells the type.
 */
export function select(c: Compilation, nodes: readonly FieldNode[], subject: Subject): ObjectShape {
  c.noteDepth(subject.depth);
  // Types that share a field share its plan: it is made once, for the first of them.
  const planned = new Map<string, ResultValue>();
  const entriesFor = (typeName: string): Entry[] =>
    [...fieldsOf(c, typeName, nodes)].map(([key, group]) => {
      const node = group[0]!;
      if (node.name.value === '__typename') return { key, value: { kind: 'constant', value: typeName } };
      const field = c.registry.type(typeName).fields.get(node.name.value);
      invariant(field, `${typeName}.${node.name.value} is not in the model`);
      const identity = `${key} ${fieldIdentity(field)} ${group.map((n) => n.loc?.start).join()}`;
      let value = planned.get(identity);
      if (!value) planned.set(identity, (value = selectField(c, typeName, field, group, subject)));
      return { key, value };
    });
  if (subject.type.possible.length === 1) {
    const type = subject.type.possible[0]!;
    return { typeColumn: undefined, type, entries: entriesFor(type) };
  }
  const typeColumn = subject.row.property(subject.owner, 'id');
  const entriesByType = new Map(subject.type.possible.map((type) => [type, entriesFor(type)]));
  return { typeColumn, entriesByType };
}

function fieldIdentity(field: Field): string {
  switch (field.kind) {
    case 'side':
      return `side ${field.side.typeName}`;
    case 'property':
      return `property ${field.name} ${JSON.stringify(leafName(field.property))} ${String(field.property.nullable)}`;
    case 'reference':
      return `reference ${field.name} ${field.target} ${String(field.property.nullable)}`;
    case 'text':
      return `text ${field.name} ${String(field.property.nullable)}`;
    default:
      return `${field.kind} ${field.name}`;
  }
}

const leafName = ({ type }: PropertyDefinition): string =>
  type.kind === 'enum' ? type.enum.name : type.kind === 'scalar' ? type.scalar : type.kind;

function selectField(
  c: Compilation,
  typeName: string,
  field: Field,
  nodes: readonly FieldNode[],
  subject: Subject,
): ResultValue {
  const { row, owner } = subject;
  const args = (): ArgumentValue => c.arguments.of(graphqlField(c, typeName, nodes[0]!), nodes[0]!);
  switch (field.kind) {
    case 'id':
      return { kind: 'leaf', column: row.property(owner, 'id'), leaf: { scalar: 'ID' }, nullable: false };
    case 'property':
      return propertyValue(c, field.property, nodes, row, owner);
    case 'text': {
      const column = row.property(owner, byLanguageOf(field.property.name));
      return { kind: 'text', column, language: args().child('lang'), nullable: field.property.nullable };
    }
    case 'texts': {
      const column = row.property(owner, byLanguageOf(field.property.name));
      return { kind: 'texts', column, entries: parts(c, 'Localized', nodes) };
    }
    case 'reference':
      return reference(c, field, nodes, subject);
    case 'claimCount': {
      const list = Cypher.coalesce(owner.property(CLAIMS), new Cypher.List([]));
      return {
        kind: 'leaf',
        column: row.column(Cypher.size(list), `size(${idOf(owner)}.claims)`),
        leaf: { scalar: 'Int' },
        nullable: false,
      };
    }
    case 'claims':
      return claims(c, args().child('first'), nodes, subject);
    case 'relationshipType':
      return { kind: 'constant', value: (subject.type as { type?: string }).type ?? null };
    case 'end':
      return end(c, field, nodes, subject);
    case 'side':
      if (field.side.cardinality === 'many')
        return connection(c, { kind: 'side', side: field.side, subject }, nodes, args());
      return field.side.cardinality === 'one'
        ? toOne(c, field, nodes, subject)
        : plainList(c, field, nodes, args(), subject);
  }
}

function propertyValue(
  c: Compilation,
  property: PropertyDefinition,
  nodes: readonly FieldNode[],
  row: RowLayout,
  owner: Cypher.Node | Cypher.Relationship,
): ResultValue {
  const column = row.property(owner, property.name);
  const { type, nullable } = property;
  if (property.name === 'identifiers') return { kind: 'identifiers', column, entries: parts(c, 'Identifier', nodes) };
  if (type.kind === 'scalar' && type.scalar === 'Edtf') {
    return { kind: 'edtf', column, entries: parts(c, 'EdtfDate', nodes), nullable };
  }
  invariant(type.kind === 'scalar' || type.kind === 'enum', `${property.name} is no leaf`);
  const leaf: Leaf =
    type.kind === 'enum' ? { values: new Set(Object.keys(type.enum.values)) } : { scalar: type.scalar };
  return property.list ? { kind: 'leaves', column, leaf } : { kind: 'leaf', column, leaf, nullable };
}

/** The members asked of an object that is made from one stored value. */
export function parts(c: Compilation, typename: string, nodes: readonly FieldNode[]): PartEntry[] {
  return [...fieldsOf(c, typename, nodes)].map(([key, group]) => ({ key, part: group[0]!.name.value, typename }));
}

function reference(
  c: Compilation,
  field: Field & { kind: 'reference' },
  nodes: readonly FieldNode[],
  subject: Subject,
): ResultValue {
  const type = c.registry.node(field.target);
  const target = c.names.node(type.name);
  const id = subject.owner.property(field.name);
  const match = new Cypher.Match(new Cypher.Pattern(target, { labels: label(NODE_LABEL), properties: { id } }));
  return oneObject(c, match, target, type, nodes, subject, field.property.nullable, field.name);
}

function toOne(
  c: Compilation,
  field: Field & { kind: 'side' },
  nodes: readonly FieldNode[],
  subject: Subject,
): ResultValue {
  const { match, node } = matchSide(c, field.side, subject.owner as Cypher.Node);
  const type = c.registry.node(field.side.target);
  return oneObject(c, match, node, type, nodes, subject, !field.side.required, field.name);
}

function oneObject(
  c: Compilation,
  match: Cypher.Match,
  node: Cypher.Node,
  type: AnyType,
  nodes: readonly FieldNode[],
  subject: Subject,
  nullable: boolean,
  what: string,
): ResultValue {
  const inner: Charge[] = [];
  subject.charges.push({ what, rows: () => 1, inner });
  const row = new RowLayout(c);
  const shape = select(c, nodes, { type, owner: node, row, charges: inner, depth: subject.depth + 1 });
  const result = c.names.variable(what);
  const returned = new Cypher.Return([Cypher.head(Cypher.collect(row.list())), result]);
  const column = subject.row.subquery([subject.owner], Cypher.utils.concat(match, ...row.subqueries, returned), result);
  return { kind: 'object', column, shape, nullable };
}

/** The node at an end of a relationship: bound already where the relationship was reached through it. */
function end(
  c: Compilation,
  field: Field & { kind: 'end' },
  nodes: readonly FieldNode[],
  subject: Subject,
): ResultValue {
  const relationship = subject.type as { from?: string; to?: string };
  const type = c.registry.node(relationship[field.name] ?? field.target);
  if (subject.ends) {
    const shape = select(c, nodes, {
      ...withoutEnds(subject),
      type,
      owner: subject.ends[field.name],
      depth: subject.depth + 1,
    });
    return { kind: 'inline', shape };
  }
  const node = c.names.node(type.name);
  const found = new Cypher.Function(field.name === 'from' ? 'startNode' : 'endNode', [subject.owner]);
  const bind = new Cypher.With([found, node]);
  return oneObject(c, bind as unknown as Cypher.Match, node, type, nodes, subject, false, field.name);
}

function withoutEnds({ type, owner, row, charges, depth }: Subject): Subject {
  return { type, owner, row, charges, depth };
}

/** The claims behind a node or relationship, in the order in which the record lists them. */
function claims(c: Compilation, first: ArgumentValue, nodes: readonly FieldNode[], subject: Subject): ResultValue {
  const type = c.registry.node('Claim');
  const size = pageSize(c, first, 'first');
  const ids = Cypher.coalesce(subject.owner.property(CLAIMS), new Cypher.List([]));
  const index = c.names.variable('place');
  const limit = c.parameters.add(first.place, 'page', (bound) => BigInt(size(bound)));
  const claim = c.names.node('claim');
  const inner: Charge[] = [];
  subject.charges.push({ what: 'claims', rows: size, inner });
  const row = new RowLayout(c);
  const shape = select(c, nodes, { type, owner: claim, row, charges: inner, depth: subject.depth + 1 });
  const result = c.names.variable('claims');
  const id = c.names.variable('claimId');
  const list = take(ids, limit);
  // The place of each id is carried along: no store promises that matches keep the order of UNWIND.
  const places = new Cypher.Function('range', [
    new Cypher.Literal(0),
    Cypher.minus(Cypher.size(list), new Cypher.Literal(1)),
  ]);
  const body = Cypher.utils.concat(
    new Cypher.Unwind([places, index]),
    new Cypher.With(index, [at(ids, index), id]),
    new Cypher.Match(new Cypher.Pattern(claim, { labels: label('Claim'), properties: { id } })),
    new Cypher.With(claim, index).orderBy([index, 'ASC']),
    ...row.subqueries,
    new Cypher.Return([Cypher.collect(row.list()), result]),
  );
  return { kind: 'objects', column: subject.row.subquery([subject.owner], body, result), shape };
}

/** All nodes of a side as a plain list, in the order of their `position`. */
function plainList(
  c: Compilation,
  field: Field & { kind: 'side' },
  nodes: readonly FieldNode[],
  args: ArgumentValue,
  subject: Subject,
): ResultValue {
  const { match, node } = matchSide(c, field.side, subject.owner as Cypher.Node);
  const type = c.registry.node(field.side.target);
  const where = nodePredicate(c, args.child('where'), { node, type });
  if (where) match.where(where);
  const first = args.child('first');
  const size = pageSize(c, first, 'first');
  const inner: Charge[] = [];
  subject.charges.push({ what: field.name, rows: size, inner });
  const row = new RowLayout(c);
  const shape = select(c, nodes, { type, owner: node, row, charges: inner, depth: subject.depth + 1 });
  const result = c.names.variable(field.name);
  const limit = c.parameters.add(first.place, 'page', (bound) => BigInt(size(bound)));
  const body = Cypher.utils.concat(
    match,
    new Cypher.With(node).orderBy([node.property('position'), 'ASC'], [node.property('id'), 'ASC']).limit(limit),
    ...row.subqueries,
    new Cypher.Return([Cypher.collect(row.list()), result]),
  );
  return { kind: 'objects', column: subject.row.subquery([subject.owner], body, result), shape };
}

/** The size of a page as a request asks for it, checked for each request against the limits. */
export function pageSize(
  c: Compilation,
  argument: ArgumentValue,
  name: string,
): (bound: readonly Readonly<Record<string, unknown>>[]) => number {
  const read = (bound: readonly Readonly<Record<string, unknown>>[]): number =>
    (argument.read(bound) as number | null | undefined) ?? c.options.defaultPageSize;
  c.pages.push({ name, read });
  return read;
}

const idOf = (variable: Cypher.Variable): string => (variable as unknown as { id: string }).id;

import type Cypher from '@neo4j/cypher-builder';
import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import { invariant } from '../../errors';
import type { PropertyDefinition } from '../../model/definitions';
import type { Field } from '../../model/field';
import type { AnyType } from '../../model/sealed-types';
import { byLanguageOf } from '../../model/storage';
import type { ArgumentValue } from '../arguments/arguments';
import { claimCount } from '../statement/claim-count';
import type { Compilation } from '../statement/compilation';
import { connection } from './connection';
import type { Charge } from './cost';
import { variableName } from '../statement/cypher';
import { claimsOf, endOf, plainList, referenced, toOne } from './related-nodes';
import type { Entry, Leaf, ObjectShape, PartEntry, ResultValue } from '../answer/result-shape';
import type { RowLayout } from '../statement/row-layout';
import type { Visibility } from '../statement/visibility';

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
  /** What of the graph is seen from here on: that of the root field. */
  readonly visibility: Visibility;
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
  const { planned } = subject.row;
  const entriesFor = (typeName: string): Entry[] =>
    [...fieldsOf(c, typeName, nodes)].map(([key, group]) => {
      const node = group[0]!;
      if (node.name.value === '__typename') return { key, value: { kind: 'constant', value: typeName } };
      const field = c.registry.type(typeName).fields.get(node.name.value);
      invariant(field, `${typeName}.${node.name.value} is not in the model`);
      const owner = variableName(subject.owner);
      const identity = `${owner} ${key} ${fieldIdentity(field, typeName)} ${group.map((node) => c.numberOf(node)).join()}`;
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

function fieldIdentity(field: Field, typeName: string): string {
  switch (field.kind) {
    case 'relationship':
    case 'transitiveClosure':
      return `${field.kind} ${field.relationshipField.typeName}`;
    case 'property':
      return `property ${field.name} ${JSON.stringify(leafName(field.property))} ${String(field.property.nullable)}`;
    case 'reference':
      return `reference ${field.name} ${field.target} ${String(field.property.nullable)}`;
    case 'text':
      return `text ${field.name} ${String(field.property.nullable)}`;
    case 'end':
      return `end ${field.name} ${field.target}`;
    case 'relationshipType':
      return `type of ${typeName}`;
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
      const { name, nullable } = field.property;
      const languages = [args().child('lang'), ...(subject.visibility.lang ? [subject.visibility.lang] : [])];
      // What is shown when no language is asked for stands beside all languages, and is a fraction of them.
      if (!c.readerHasLanguages && languages.every(({ given }) => !given)) {
        return { kind: 'leaf', column: row.property(owner, name), leaf: { scalar: 'String' }, nullable };
      }
      return { kind: 'text', column: row.property(owner, byLanguageOf(name)), languages, nullable };
    }
    case 'texts': {
      const column = row.property(owner, byLanguageOf(field.property.name));
      return { kind: 'texts', column, entries: parts(c, 'Localized', nodes) };
    }
    case 'reference':
      return referenced(c, field, nodes, subject);
    case 'claimCount': {
      return {
        kind: 'leaf',
        column: row.column(claimCount(c, subject.visibility, owner), `size(${variableName(owner)}.claims)`),
        leaf: { scalar: 'Int' },
        nullable: false,
      };
    }
    case 'claims':
      return claimsOf(c, args().child('first'), nodes, subject);
    case 'relationshipType':
      return { kind: 'constant', value: c.registry.relationships.get(typeName)?.type ?? null };
    case 'end':
      return endOf(c, field, nodes, subject);
    case 'transitiveClosure':
      return connection(
        c,
        { kind: 'transitiveClosure', relationshipField: field.relationshipField, subject },
        nodes,
        args(),
      );
    case 'relationship':
      if (field.relationshipField.cardinality === 'many')
        return connection(
          c,
          { kind: 'relationship', relationshipField: field.relationshipField, subject },
          nodes,
          args(),
        );
      return field.relationshipField.cardinality === 'one'
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

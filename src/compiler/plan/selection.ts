import type Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { invariant } from '../../errors';
import type { PropertyDefinition } from '../../model/definitions';
import type { Field } from '../../model/sealed-types';
import { byLanguageOf } from '../../model/storage';
import type { Entry, Leaf, ObjectShape, ResultValue } from '../answer/result-shape';
import { claimCount } from '../statement/pattern';
import type { Compilation } from '../statement/compilation';
import { variableName } from '../statement/cypher';
import type { RowLayout } from '../statement/row-layout';
import { connection } from './connection';
import { claimsOf, endNode, plainList, referenced, toOne } from './related-nodes';
import type { Element, Scope } from './scope';

/**
 * Plans the selection of the given fields on a node or relationship: adds the columns and subqueries it needs to
 * the row, and yields how the object is made from them. For an interface the id is a column too: it tells the type.
 */
export function select(c: Compilation, nodes: readonly FieldNode[], element: Element, scope: Scope): ObjectShape {
  c.noteDepth(scope.depth);
  const { type, owner } = element;
  const { planned } = scope.row;
  const entriesFor = (typeName: string): Entry[] =>
    [...c.fieldsOf(typeName, nodes)].map(([key, group]) => {
      const node = group[0]!;
      if (node.name.value === '__typename') return { key, value: { kind: 'constant', value: typeName } };
      const field = c.registry.type(typeName).fields.get(node.name.value);
      invariant(field, `${typeName}.${node.name.value} is not in the model`);
      const places = group.map((each) => c.numberOf(each)).join();
      const identity = `${variableName(owner)} ${key} ${fieldIdentity(field, typeName)} ${places}`;
      let value = planned.get(identity);
      if (!value) planned.set(identity, (value = selectField(c, typeName, field, group, element, scope)));
      return { key, value };
    });
  if (type.possible.length === 1) {
    const only = type.possible[0]!;
    return { typeColumn: undefined, type: only, entries: entriesFor(only) };
  }
  const typeColumn = scope.row.property(owner, 'id');
  const entriesByType = new Map(type.possible.map((name) => [name, entriesFor(name)]));
  return { typeColumn, entriesByType };
}

/** Tells fields of one name apart that differ from type to type. */
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
  element: Element,
  scope: Scope,
): ResultValue {
  const { row, visibility, lang } = scope;
  const { owner } = element;
  const args = () => c.argumentsOf(typeName, nodes[0]!);
  switch (field.kind) {
    case 'id':
      return { kind: 'leaf', column: row.property(owner, 'id'), leaf: { scalar: 'ID' }, nullable: false };
    case 'property':
      return propertyValue(c, field.property, nodes, row, owner);
    case 'text': {
      const { name, nullable } = field.property;
      const languages = [args().child('lang'), ...(lang ? [lang] : [])];
      // The text in the default language stands beside all languages, and is a fraction of them.
      if (!c.readerHasLanguages && languages.every(({ given }) => !given)) {
        return { kind: 'leaf', column: row.property(owner, name), leaf: { scalar: 'String' }, nullable };
      }
      return { kind: 'text', column: row.property(owner, byLanguageOf(name)), languages, nullable };
    }
    case 'texts': {
      const column = row.property(owner, byLanguageOf(field.property.name));
      return { kind: 'texts', column, entries: c.parts('Localized', nodes) };
    }
    case 'reference':
      return referenced(c, field, nodes, owner, scope);
    case 'claimCount': {
      const column = row.column(claimCount(c, visibility, owner), `size(${variableName(owner)}.claims)`);
      return { kind: 'leaf', column, leaf: { scalar: 'Int' }, nullable: false };
    }
    case 'claims':
      return claimsOf(c, args().child('first'), nodes, owner, scope);
    case 'relationshipType':
      return { kind: 'constant', value: c.registry.relationships.get(typeName)?.type ?? null };
    case 'end':
      return endNode(c, field, nodes, element, scope);
    case 'transitiveClosure':
    case 'relationship': {
      const { relationshipField } = field;
      const from = owner as Cypher.Node;
      if (field.kind === 'relationship' && relationshipField.cardinality === 'one') {
        return toOne(c, field, nodes, from, scope);
      }
      if (field.kind === 'relationship' && relationshipField.cardinality === 'list') {
        return plainList(c, field, nodes, args(), from, scope);
      }
      return connection(c, { kind: field.kind, relationshipField, from }, nodes, args(), scope);
    }
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
  if (property.name === 'identifiers') return { kind: 'identifiers', column, entries: c.parts('Identifier', nodes) };
  if (type.kind === 'scalar' && type.scalar === 'Edtf') {
    return { kind: 'edtf', column, entries: c.parts('EdtfDate', nodes), nullable };
  }
  invariant(type.kind === 'scalar' || type.kind === 'enum', `${property.name} is no leaf`);
  const leaf: Leaf =
    type.kind === 'enum' ? { values: new Set(Object.keys(type.enum.values)) } : { scalar: type.scalar };
  return property.list ? { kind: 'leaves', column, leaf } : { kind: 'leaf', column, leaf, nullable };
}

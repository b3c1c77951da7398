import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { invariant } from '../../errors';
import { Certainty } from '../../model/certainty';
import type { PropertyDefinition } from '../../model/definitions';
import { typesArgument } from '../../model/root-fields';
import type { Field } from '../../model/sealed-types';
import { byLanguageOf } from '../../model/storage';
import { DEFAULT_LANGUAGE } from '../../model/values/language';
import { leafOf, leafOfProperty } from '../answer/json-values';
import type { NodesGroup, ObjectShape, ResultValue } from '../answer/result-shape';
import { writtenOut, type ArgumentValue, type Values } from '../arguments/arguments';
import type { RowCount } from '../arguments/bindings';
import { claimCount } from '../statement/pattern';
import type { Compilation } from '../statement/compilation';
import { variableName } from '../statement/cypher';
import { standingOf } from '../statement/visibility';
import type { RowLayout } from '../statement/row-layout';
import { textsOnDay } from '../statement/texts-on-day';
import { supportsOf } from './claim-supports';
import { connection } from './connection';
import { endNode, listedNodes, plainList, referenced, toOne } from './related-nodes';
import { below, nested, ONE, UNKNOWN, type Element, type Reach, type Scope } from './scope';

/**
 * Plans the selection of the given fields on a node or relationship: adds the columns and subqueries it needs to
 * the row, and yields how the object is made from them. For an interface the id is a column too: it tells the type.
 */
export function select(c: Compilation, nodes: readonly FieldNode[], element: Element, scope: Scope): ObjectShape {
  c.noteDepth(scope.depth);
  const { type, owner } = element;
  const { planned } = scope.row;
  const entriesFor = (typeName: string) =>
    c.entries(typeName, nodes, (name, group, key) => {
      const field = c.registry.type(typeName).fields.get(name);
      invariant(field, `${typeName}.${name} is not in the model`);
      const places = group.map((each) => c.numberOf(each)).join();
      const identity = `${variableName(owner)} ${key} ${fieldIdentity(field, typeName)} ${places}`;
      let value = planned.get(identity);
      if (!value) planned.set(identity, (value = selectField(c, typeName, field, group, element, below(scope, key))));
      return value;
    });
  if (type.possible.length === 1) {
    const only = type.possible[0]!;
    return { typeColumn: undefined, type: only, entries: entriesFor(only) };
  }
  const typeColumn = scope.row.property(owner, 'id');
  const entriesByType = new Map(type.possible.map((name) => [name, entriesFor(name)]));
  return { typeColumn, entriesByType };
}

/** How one object is found by a subquery of its own. */
export interface OneObject {
  readonly match: Cypher.Clause;
  readonly element: Element;
  /** What of the scope the match starts from; undefined at a root field. */
  readonly from?: Cypher.Variable;
  /** By its id or another key, or over a step from `from`. */
  readonly by: 'KEY' | 'STEP';
  readonly reach: Reach;
  readonly nullable: boolean;
  readonly name: string;
}

/** Plans the selection on one object that a subquery fetches. */
export function selectOne(c: Compilation, nodes: readonly FieldNode[], scope: Scope, one: OneObject): ResultValue {
  const { match, element, from, by, reach, nullable, name } = one;
  const own = nested(c, scope, ONE, from ? 1 : 0, reach);
  const shape = select(c, nodes, element, own);
  const result = c.names.variable(name);
  const returned = own.row.returnOne(result, by === 'STEP' ? element.owner : undefined);
  const column = scope.row.subquery(from ? [from] : [], Cypher.utils.concat(match, returned), result);
  return { kind: 'object', column, shape, nullable };
}

/** Plans the selection on all that a match finds, to be looked up by id; `most` is how many rows it may bring. */
export function selectGroup(
  c: Compilation,
  nodes: readonly FieldNode[],
  scope: Scope,
  match: readonly Cypher.Clause[],
  element: Element,
  most: RowCount,
  imports: readonly Cypher.Variable[] = [],
): NodesGroup {
  const own = nested(c, scope, most, 0, UNKNOWN);
  const idColumn = own.row.property(element.owner, 'id');
  const shape = select(c, nodes, element, own);
  const result = c.names.variable('found');
  const column = scope.row.subquery(imports, Cypher.utils.concat(...match, own.row.returnAll(result)), result);
  return { column, idColumn, shape };
}

/** Tells fields of one name apart that differ from type to type. */
function fieldIdentity(field: Field, typeName: string): string {
  switch (field.kind) {
    case 'relationship':
    case 'transitiveClosure':
      return `${field.kind} ${field.relationshipField.identity}`;
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
      return idValue(row.property(owner, 'id'), scope);
    case 'property':
      return propertyValue(c, field.property, nodes, row, owner);
    case 'text': {
      const { name, nullable } = field.property;
      const languages = [args().child('lang'), ...(lang ? [lang] : [])];
      // The text in the default language stands beside all languages, and is a fraction of them.
      const isDefault = !c.readerHasLanguages && languages.every(({ given }) => !given);
      if (field.property.onDays && visibility.asOf) {
        const present = new Cypher.List([new Cypher.Literal(DEFAULT_LANGUAGE), owner.property(name)]);
        const texts = textsOnDay(
          owner as Cypher.Node,
          field.property,
          visibility.asOf,
          isDefault ? present : undefined,
        );
        const column = row.column(texts, `${variableName(owner)}.${isDefault ? name : byLanguageOf(name)} on the day`);
        return { kind: 'text', column, languages, nullable, onDay: true };
      }
      if (isDefault) return { kind: 'leaf', column: row.property(owner, name), leaf: { scalar: 'String' }, nullable };
      return { kind: 'text', column: row.property(owner, byLanguageOf(name)), languages, nullable, onDay: false };
    }
    case 'texts': {
      const stored = byLanguageOf(field.property.name);
      const entries = c.parts('Localized', nodes);
      if (!field.property.onDays || !visibility.asOf)
        return { kind: 'texts', column: row.property(owner, stored), entries, onDay: false };
      const texts = textsOnDay(owner as Cypher.Node, field.property, visibility.asOf);
      const column = row.column(texts, `${variableName(owner)}.${stored} on the day`);
      return { kind: 'texts', column, entries, onDay: true };
    }
    case 'reference':
      return referenced(c, field, nodes, element, scope);
    case 'claimCount': {
      const column = row.column(claimCount(c, visibility, owner), `size(${variableName(owner)}.claims)`);
      return { kind: 'leaf', column, leaf: { scalar: 'Int' }, nullable: false };
    }
    case 'standing': {
      const column = row.column(standingOf(visibility, owner), `${variableName(owner)}.standing`);
      return { kind: 'leaf', column, leaf: leafOf(Certainty), nullable: true };
    }
    case 'listed':
      return listedNodes(c, field, args().child('first'), nodes, element, scope);
    case 'supports':
      return supportsOf(c, field, args().child('first'), nodes, owner as Cypher.Node, scope);
    case 'relationshipType':
      return { kind: 'constant', value: c.registry.relationships.get(typeName)?.type ?? null };
    case 'end':
      return endNode(c, field, nodes, element, scope);
    case 'relationships': {
      const near = { node: owner as Cypher.Node, types: element.type.possible };
      return connection(
        c,
        { kind: 'relationships', near },
        nodes,
        relationshipArguments(c, typeName, nodes[0]!),
        scope,
      );
    }
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

/** The arguments of a list of relationships, with the short one written out. */
export function relationshipArguments(c: Compilation, typeName: string, node: FieldNode): ArgumentValue {
  const short = [typesArgument(c.registry)];
  const expand = (given: Values): Values => writtenOut(given, short, c.options.graph.currentId);
  return c.bindings.slots.of(c.graphqlField(typeName, node), node, expand);
}

const idValue = (column: number, { idSuffix }: Scope): ResultValue =>
  idSuffix
    ? { kind: 'id', column, suffix: idSuffix }
    : { kind: 'leaf', column, leaf: { scalar: 'ID' }, nullable: false };

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
  const leaf = leafOfProperty(property);
  return property.list ? { kind: 'leaves', column, leaf } : { kind: 'leaf', column, leaf, nullable };
}

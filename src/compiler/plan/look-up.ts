import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { CustomsGraphError } from '../../errors';
import type { ArgumentValue, BoundArguments } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import type { Charge } from './cost';
import { all, label, types } from '../statement/cypher';
import type { NodesGroup, ObjectShape, ResultValue } from '../answer/result-shape';
import { RowLayout } from '../statement/row-layout';
import { select } from './selection';
import { VISIBILITY_ARGUMENTS, visibleById, visibleNode, type Visibility } from '../statement/visibility';

/** What a root field selects, and where its values and charges go. */
export interface RootSelection {
  readonly nodes: readonly FieldNode[];
  readonly row: RowLayout;
  readonly charges: Charge[];
  readonly visibility: Visibility;
}

/** One entity by the one key among the arguments; null when the view does not see it. Throws BAD_USER_INPUT for none or several. */
export function byOneKey(c: Compilation, typeName: string, args: ArgumentValue, into: RootSelection): ResultValue {
  const key = onlyKey(args);
  if (key.pathText === 'id') return byKey(c, typeName, 'id', idParameter(c, key), into);
  const parameter = c.parameters.add(key.place, 'key', (bound) => key.read(bound) as string);
  return byKey(c, typeName, key.pathText, parameter, into);
}

/** Any node or relationship by its id, of the type that the id's prefix tells; null for an id of no type. */
export function byId(c: Compilation, id: ArgumentValue, into: RootSelection): ResultValue {
  const type = c.registry.typeOfId(c.options.currentId(String(id.value)));
  if (!type) return { kind: 'constant', value: null };
  return byKey(c, type.name, 'id', idParameter(c, id), into);
}

function onlyKey(args: ArgumentValue): ArgumentValue {
  const given = args.members().filter(([name, value]) => value.given && !VISIBILITY_ARGUMENTS.has(name));
  if (given.length === 1) return given[0]![1];
  const names = given.map(([name]) => `"${name}"`).join(' and ');
  throw new CustomsGraphError(
    'BAD_USER_INPUT',
    given.length === 0 ? 'A look-up needs an id or another unique key.' : `A look-up takes one key, not ${names}.`,
    { hint: 'Give exactly one key. To combine conditions use the list with "where".' },
  );
}

const idParameter = (c: Compilation, id: ArgumentValue): Cypher.Param =>
  c.parameters.add(id.place, 'key', (bound) => c.options.currentId(String(id.read(bound))));

interface Found {
  readonly typeName: string;
  readonly match: Cypher.Match;
  readonly owner: Cypher.Node | Cypher.Relationship;
  readonly ends: { readonly from: Cypher.Node; readonly to: Cypher.Node } | undefined;
}

/**
 * A match of the node or relationship with a key, where the view sees it. A relationship is found whatever its
 * modality and rank; it is seen only where its ends are, so that it never lacks one.
 */
function matchByKey(
  c: Compilation,
  visibility: Visibility,
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
    const condition = all([ids && Cypher.in(node.property('id'), ids), visibleNode(visibility, node, type)]);
    if (condition) match.where(condition);
    return { typeName, match, owner: node, ends: undefined };
  }
  const relationship = c.names.relationship(typeName);
  const ends = { from: c.names.node('from'), to: c.names.node('to') };
  const pattern = new Cypher.Pattern(ends.from)
    .related(relationship, { type: types(type.type, type.unassertedType), direction: 'right', ...keyed })
    .to(ends.to);
  const match = new Cypher.Match(pattern);
  const condition = all([
    ids && Cypher.in(relationship.property('id'), ids),
    visibleById(visibility, relationship, type),
    visibleNode(visibility, ends.from, c.registry.node(type.from)),
    visibleNode(visibility, ends.to, c.registry.node(type.to)),
  ]);
  if (condition) match.where(condition);
  return { typeName, match, owner: relationship, ends };
}

function byKey(
  c: Compilation,
  typeName: string,
  property: string,
  value: Cypher.Param,
  { nodes, row, charges, visibility }: RootSelection,
): ResultValue {
  const found = matchByKey(c, visibility, typeName, property, value, undefined);
  const inner: Charge[] = [];
  charges.push({ what: typeName, rows: () => 1, inner });
  const own = new RowLayout(c);
  const shape = selectFound(c, visibility, found, nodes, own, inner);
  const result = c.names.variable('found');
  const column = row.subquery([], Cypher.utils.concat(found.match, own.returnOne(result)), result);
  return { kind: 'object', column, shape, nullable: true };
}

function selectFound(
  c: Compilation,
  visibility: Visibility,
  found: Found,
  nodes: readonly FieldNode[],
  row: RowLayout,
  charges: Charge[],
): ObjectShape {
  const type = c.registry.type(found.typeName);
  const ends = found.ends ? { ends: found.ends } : {};
  return select(c, nodes, { type, owner: found.owner, row, charges, depth: 0, visibility, ...ends });
}

/** Several nodes by their ids: one subquery for each type among them, since the prefix of an id tells its type. */
export function byIds(
  c: Compilation,
  ids: ArgumentValue,
  { nodes, row, charges, visibility }: RootSelection,
): ResultValue {
  const typeOf = (id: string): string | undefined => c.registry.typeOfId(c.options.currentId(id))?.name;
  const present = [...new Set((ids.value as string[]).map(typeOf))].filter((name) => name !== undefined).sort();
  c.pages.push({ name: 'ids', read: (bound) => (ids.read(bound) as string[]).length });
  const groups = present.map((typeName): NodesGroup => {
    const inner: Charge[] = [];
    const ofType = (bound: BoundArguments): string[] =>
      (ids.read(bound) as string[]).filter((id) => typeOf(id) === typeName).map(c.options.currentId);
    charges.push({ what: typeName, rows: (bound) => ofType(bound).length, inner });
    const found = matchByKey(c, visibility, typeName, 'id', undefined, c.parameters.add(ids.place, typeName, ofType));
    const own = new RowLayout(c);
    const idColumn = own.property(found.owner, 'id');
    const shape = selectFound(c, visibility, found, nodes, own, inner);
    const result = c.names.variable('found');
    const column = row.subquery([], Cypher.utils.concat(found.match, own.returnAll(result)), result);
    return { column, idColumn, shape };
  });
  return { kind: 'nodes', ids, currentId: c.options.currentId, groups };
}

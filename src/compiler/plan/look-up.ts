import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { CustomsGraphError } from '../../errors';
import { viewOfId, viewSuffix } from '../../model/values/view';
import type { NodesGroup, ResultValue } from '../answer/result-shape';
import type { ArgumentValue } from '../arguments/arguments';
import { idsByView, viewValuesOf } from '../arguments/id-views';
import type { Compilation } from '../statement/compilation';
import { label, types, where } from '../statement/cypher';
import { visibleById, visibleNode, type Visibility } from '../statement/visibility';
import { UNKNOWN, rootScope, type Element, type RootScope, type Scope } from './scope';
import { selectGroup, selectOne } from './selection';

/** One entity by the one key that is given; null when not visible. Throws BAD_USER_INPUT for no key or several. */
export function byOneKey(
  c: Compilation,
  typeName: string,
  keys: readonly string[],
  args: ArgumentValue,
  nodes: readonly FieldNode[],
  scope: Scope,
): ResultValue {
  const [name, key] = onlyKey(args.givenMembers().filter(([member]) => keys.includes(member)));
  const parameter = c.bindings.parameter({ kind: name === 'id' ? 'id' : 'argument', argument: key });
  return byKey(c, typeName, { property: name, parameter }, nodes, scope);
}

function onlyKey(given: readonly [string, ArgumentValue][]): [string, ArgumentValue] {
  if (given.length === 1) return given[0]!;
  const names = given.map(([name]) => `"${name}"`).join(' and ');
  throw new CustomsGraphError(
    'BAD_USER_INPUT',
    given.length === 0 ? 'A look-up needs an id or another unique key.' : `A look-up takes one key, not ${names}.`,
    { hint: 'Give exactly one key. To combine conditions use the list with "where".' },
  );
}

/** Any node or relationship by its id, of the type that the id's prefix tells; null for an id of no type. */
export function byId(c: Compilation, id: ArgumentValue, nodes: readonly FieldNode[], scope: Scope): ResultValue {
  const type = c.registry.typeOfId(c.options.graph.currentId(String(id.value)));
  if (!type) return { kind: 'constant', value: null };
  const parameter = c.bindings.parameter({ kind: 'id', argument: id });
  return byKey(c, type.name, { property: 'id', parameter }, nodes, scope);
}

function byKey(c: Compilation, typeName: string, key: Key, nodes: readonly FieldNode[], scope: Scope): ResultValue {
  const { match, element } = matchByKey(c, scope.visibility, typeName, key);
  return selectOne(c, nodes, scope, {
    match,
    element,
    by: 'KEY',
    reach: UNKNOWN,
    nullable: true,
    name: 'found',
  });
}

/**
 * Several nodes or relationships by their ids: one subquery for each view and type among them, since the prefix of an
 * id tells its type.
 */
export function byIds(c: Compilation, nodes: readonly FieldNode[], root: RootScope): ResultValue {
  const { currentId } = c.options.graph;
  const viewValues = viewValuesOf(c.registry);
  const field = c.graphqlField('Query', nodes[0]!);
  const ids = c.bindings.slots.of(field, nodes[0]!).child('ids');
  c.bindings.page(ids, 'ids');
  const groups = idsByView(ids.value as string[], viewValues).flatMap((_, index) => {
    const args = c.bindings.slots.of(field, nodes[0]!, (given) => {
      const { view, ids: some } = idsByView(given['ids'] as string[], viewValues)[index]!;
      return { ...view, ids: some };
    });
    return ofOneView(c, args.child('ids'), nodes, rootScope(c, root, args));
  });
  const keyOf = (id: string): string => currentId(id) + viewSuffix(viewOfId(id, viewValues) ?? {});
  return { kind: 'nodes', ids, keyOf, groups };
}

function ofOneView(c: Compilation, ids: ArgumentValue, nodes: readonly FieldNode[], scope: Scope): NodesGroup[] {
  const { currentId } = c.options.graph;
  const typeNames = (ids.value as string[]).map((id) => c.registry.typeOfId(currentId(id))?.name);
  const present = [...new Set(typeNames)].filter((name) => name !== undefined).sort();
  return present.map((typeName) => {
    const parameter = c.bindings.parameter({ kind: 'idsOfType', argument: ids, typeName });
    const { match, element } = matchByKey(c, scope.visibility, typeName, { ids: parameter });
    const group = selectGroup(c, nodes, scope, [match], element, { kind: 'idsOfType', ids, typeName });
    return { ...group, suffix: scope.idSuffix };
  });
}

/** A key with one value, or several ids. */
type Key =
  | { readonly property: string; readonly parameter: Cypher.Param; readonly ids?: undefined }
  | { readonly ids: Cypher.Param };

/** Matches what is visible with a key: a relationship whatever its modality and rank, if its ends are visible. */
function matchByKey(
  c: Compilation,
  visibility: Visibility,
  typeName: string,
  key: Key,
): { readonly match: Cypher.Match; readonly element: Element } {
  const { registry } = c;
  const type = registry.type(typeName);
  const keyed = key.ids ? {} : { properties: { [key.property]: key.parameter } };
  const among = (owner: Cypher.Node | Cypher.Relationship) => key.ids && Cypher.in(owner.property('id'), key.ids);
  if (type.kind !== 'relationship') {
    const node = c.names.node(typeName);
    const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(typeName), ...keyed }));
    const visible = visibleNode(registry, visibility, node, type);
    return { match: where(match, among(node), visible), element: { type, owner: node } };
  }
  const relationship = c.names.relationship(typeName);
  const ends = { from: c.names.node('from'), to: c.names.node('to') };
  const pattern = new Cypher.Pattern(ends.from)
    .related(relationship, { type: types(type.type, type.unassertedType), direction: 'right', ...keyed })
    .to(ends.to);
  const match = where(
    new Cypher.Match(pattern),
    among(relationship),
    visibleById(visibility, relationship, type),
    visibleNode(registry, visibility, ends.from, registry.node(type.from)),
    visibleNode(registry, visibility, ends.to, registry.node(type.to)),
  );
  return { match, element: { type, owner: relationship, ends } };
}

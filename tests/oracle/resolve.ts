import type { Field } from '../../src/model/sealed-types';
import type { NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import { parseEdtf } from '../../src/model/values/edtf';
import { groupsAnswer, type GroupArguments } from './groups';
import { closureAnswer } from './transitive-closure';
import { Filter, type Where, type TypeOperators } from './filter';
import { compareCodePoints } from './fold';
import { nodeCount, type AnyRecord, type Graph, type Item } from './graph';
import { inLanguage, textsOf, type LocalText } from './language';
import { comparison, parallelComparison, type Comparison, type OrderKey } from './order';
import { connection, refuseTwoEnds, sizeOf, type Connection, type PageArguments } from './page';
import { lazily } from '../../src/model/lazily';
import { textsOnDay } from './shown-name';
import { listValue, rawValue } from './values';
import { withView } from './views';
import { standingOn } from './visibility';

/** Coerced arguments of a field. */
export type Arguments = Readonly<Record<string, unknown>>;

/** All languages of a text, those of the name on the day of the view. */
export function textsShown(
  { visibility: { asOf } }: Graph,
  { properties }: AnyRecord,
  name: string,
): readonly LocalText[] {
  const present = textsOf(properties, name);
  const dated = properties['datedNames'] as readonly string[] | null | undefined;
  return name === 'name' && asOf && dated ? textsOnDay(present, dated, asOf) : present;
}

/** Answers a field of a record. */
export function resolveField(graph: Graph, record: AnyRecord, field: Field, args: Arguments): unknown {
  switch (field.kind) {
    case 'id':
      return withView(record.id, graph.visibility);
    case 'property':
      return propertyAnswer(record, field);
    case 'text':
      return inLanguage(textsShown(graph, record, field.property.name), languageOf(graph, args));
    case 'texts':
      return textsShown(graph, record, field.property.name);
    case 'reference':
      return graph.node(rawValue(record, field.property));
    case 'listed': {
      const first = sizeOf(args['first'] as number | undefined);
      if (graph.visibility.knownAsOf) return graph.listedNodes(record, field.name).slice(0, first);
      // An id without a node takes a place in the list.
      const ids = graph.listed(record, field.name).slice(0, first);
      return ids.map((id) => graph.node(id)).filter((node) => node !== null);
    }
    case 'supports':
      return graph
        .supported(record, field.target)
        .sort((a, b) => compareCodePoints(a.id, b.id))
        .slice(0, sizeOf(args['first'] as number | undefined));
    case 'claimCount':
      return graph.claimCount(record);
    case 'standing':
      return standingOn(record.properties, graph.visibility);
    case 'relationshipType':
      return record.type;
    case 'end':
      return graph.node((record as RelationshipRecord)[field.name]);
    case 'relationship':
      return sideAnswer(graph, record, field, args);
    case 'relationships':
      return relationshipsAnswer(graph, args, record);
    case 'transitiveClosure':
      return closureAnswer(graph, record, field.relationshipField, args);
  }
}

/** The language of a text: that asked for, else that of the root field, else English. */
const languageOf = (graph: Graph, args: Arguments): string =>
  (args['lang'] as string | null | undefined) ?? graph.visibility.lang ?? 'en';

function propertyAnswer(record: AnyRecord, { property }: Extract<Field, { kind: 'property' }>): unknown {
  if (property.name === 'identifiers') {
    return listValue(record, property).map((identifier) => {
      const colon = identifier.indexOf(':');
      return { scheme: identifier.slice(0, colon), value: identifier.slice(colon + 1) };
    });
  }
  if (property.list) return listValue(record, property);
  const value = rawValue(record, property);
  const isEdtf = property.type.kind === 'scalar' && property.type.scalar === 'Edtf';
  return isEdtf && value !== null ? parseEdtf(value as string) : value;
}

function sideAnswer(
  graph: Graph,
  node: NodeRecord,
  { relationshipField }: Extract<Field, { kind: 'relationship' }>,
  args: Arguments,
) {
  const items = () => graph.items(node, relationshipField);
  switch (relationshipField.cardinality) {
    case 'one':
      return items()[0]?.node ?? null;
    case 'list': {
      const filter = new Filter(graph);
      const found = items()
        .filter((item) => filter.item(item, args['where'] as Where, 'list'))
        .map((item) => item.node);
      return found.sort(byPosition).slice(0, sizeOf(args['first'] as number | undefined));
    }
    case 'many':
      return connectionAnswer(graph, items, args, {
        hidden: () => graph.hiddenItems(node, relationshipField),
        orderedBy: relationshipField.orderedBy,
      });
  }
}

/** Answers a list of relationships: those of types that are named at the top of the conditions, else of the subject. */
export function relationshipsAnswer(graph: Graph, args: Arguments, near?: NodeRecord): object {
  const { types, direction, where, ...others } = args;
  const conditions: Where[] = [where as Where, ...(types ? [{ type: { in: types } }] : [])];
  const all = [...graph.registry.relationships.values()];
  const ofSubject = all.filter(({ definition }) => definition.about === 'SUBJECT');
  const named = conditions.flatMap(typesNamed);
  const listed = named.length > 0 ? all.filter(({ type }) => named.every((each) => each.includes(type))) : ofSubject;
  const names = listed.map(({ type }) => type);
  const itemsThatAre = (seen: 'SHOWN' | 'HIDDEN') => (): Item[] =>
    graph.relationships(names, seen, near, (direction as string | null | undefined) ?? 'ANY');
  const asked = { ...others, where: { AND: conditions } };
  return connectionAnswer(graph, itemsThatAre('SHOWN'), asked, { hidden: itemsThatAre('HIDDEN') });
}

/** The lists of types that must all hold. */
function typesNamed(where: Where): (readonly string[])[] {
  const { type, AND } = (where ?? {}) as { type?: TypeOperators | null; AND?: readonly Where[] | null };
  const own = [...(type?.eq === undefined ? [] : [[type.eq]]), ...(type?.in ? [type.in] : [])];
  return [...own, ...(AND ?? []).flatMap(typesNamed)];
}

/** Answers a connection over the items that the whole list has, as far as it is asked for. */
export function connectionAnswer(
  graph: Graph,
  items: () => readonly Item[],
  args: Arguments,
  {
    hidden = () => [],
    orderedBy,
  }: { readonly hidden?: () => readonly Item[]; readonly orderedBy?: string | undefined } = {},
): object {
  const filter = new Filter(graph);
  const orderBy = args['orderBy'] as OrderKey[] | undefined;
  const found = lazily(() => items().filter((item) => filter.item(item, args['where'] as Where, 'many')));
  const order = comparison(graph, orderBy, orderedBy);
  const parallelOrder = parallelComparison(graph, orderBy, orderedBy);
  return {
    ...pageAnswer(args, () => connection(onceANode(found(), parallelOrder), order, args)),
    totalCount: () => nodeCount(found()),
    groups: (given: GroupArguments) => groupsAnswer(graph, found(), given),
    hidden: () => hiddenAnswer(hidden().filter((item) => filter.item(item, args['where'] as Where, 'many'))),
  };
}

/** How many nodes there are of each modality and rank of the relationships, or how many relationships in a list of these. */
function hiddenAnswer(items: readonly Item[]): object[] {
  const nodes = new Map<string, Set<string>>();
  for (const { node, relationship } of items) {
    const { modality, rank } = (relationship ?? node).properties;
    const key = `${modality as string} ${rank as string}`;
    nodes.set(key, (nodes.get(key) ?? new Set()).add(node.id));
  }
  return [...nodes]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([key, { size }]) => ({ modality: key.split(' ')[0], rank: key.split(' ')[1], count: size }));
}

/** Each node once, with all its relationships in an order. */
function onceANode(items: readonly Item[], order: Comparison): Item[] {
  const byNode = new Map<string, Item[]>();
  for (const item of items) byNode.set(item.node.id, [...(byNode.get(item.node.id) ?? []), item]);
  return [...byNode.values()].map((alike) => {
    if (!alike[0]!.relationship) return alike[0]!;
    const sorted = alike.sort(order);
    return { ...sorted[0]!, relationships: sorted.map(({ relationship }) => relationship!) };
  });
}

/** The members of a connection, none of which is worked out before one of them is asked for. */
export function pageAnswer(
  args: PageArguments,
  connection: () => Connection,
): Readonly<Record<keyof Connection, () => unknown>> {
  refuseTwoEnds(args);
  const page = lazily(connection);
  return {
    edges: () => page().edges,
    nodes: () => page().nodes,
    pageInfo: () => page().pageInfo,
    totalCount: () => page().totalCount,
  };
}

/** Names stand in the order in which the data lists them. */
function byPosition(a: NodeRecord, b: NodeRecord): number {
  const position = (node: NodeRecord): number => (node.properties['position'] as number | undefined) ?? Infinity;
  return position(a) === position(b) ? compareCodePoints(a.id, b.id) : position(a) - position(b);
}

import type { Field } from '../../src/model/sealed-types';
import type { NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import { parseEdtf } from '../../src/model/values/edtf';
import { groupsAnswer, type GroupArguments } from './groups';
import { closureAnswer } from './transitive-closure';
import { Filter, type Where } from './filter';
import { compareCodePoints } from './fold';
import type { AnyRecord, Graph, Item } from './graph';
import { inLanguage, textsOf } from './language';
import { comparison, type OrderKey } from './order';
import { connection, refuseTwoEnds, sizeOf, type Connection, type PageArguments } from './page';
import { lazily } from '../../src/model/lazily';
import { listValue, rawValue } from './values';
import { withView } from './views';

/** Coerced arguments of a field. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Answers a field of a record. */
export function resolveField(graph: Graph, record: AnyRecord, field: Field, args: Arguments): unknown {
  switch (field.kind) {
    case 'id':
      return withView(record.id, graph.visibility);
    case 'property':
      return propertyAnswer(record, field);
    case 'text':
      return inLanguage(textsOf(record.properties, field.property.name), languageOf(graph, args));
    case 'texts':
      return textsOf(record.properties, field.property.name);
    case 'reference':
      return graph.node(rawValue(record, field.property));
    case 'claims': {
      const first = sizeOf(args['first'] as number | undefined);
      if (graph.visibility.knownAsOf) return graph.claimsOf(record).slice(0, first);
      // An id without a claim takes a place in the list.
      const ids = record.claims.slice(0, first);
      return ids.map((id) => graph.node(id)).filter((node) => node?.type === 'Claim');
    }
    case 'claimCount':
      return graph.claimCount(record);
    case 'relationshipType':
      return record.type;
    case 'end':
      return graph.node((record as RelationshipRecord)[field.name]);
    case 'relationship':
      return sideAnswer(graph, record, field, args);
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
      return connectionAnswer(graph, items, args);
  }
}

/** Answers a connection over the items that the whole list has, as far as it is asked for. */
export function connectionAnswer(graph: Graph, items: () => readonly Item[], args: Arguments): object {
  const filter = new Filter(graph);
  const order = comparison(graph, args['orderBy'] as OrderKey[] | undefined);
  const all = lazily(items);
  const found = lazily(() => all().filter((item) => filter.item(item, args['where'] as Where, 'many')));
  return {
    ...pageAnswer(args, () => connection(all(), found(), order, args)),
    totalCount: () => found().length,
    groups: (given: GroupArguments) => groupsAnswer(graph, found(), given),
  };
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

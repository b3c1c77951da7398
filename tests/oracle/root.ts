import type { NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import type { EntityType, NodeType } from '../../src/model/sealed-types';
import { badInput } from './bad-input';
import { Filter } from './filter';
import { isRelationship, type AnyRecord, type Graph } from './graph';
import { connectionAnswer, relationshipsAnswer, type Arguments } from './resolve';
import { partedArguments } from './visibility';
import { SAVED } from './saved-traversals';
import { timelineAnswer } from './timeline';

/** Answers a field of the Query type. */
export function resolveRootField(graph: Graph, name: string, args: Arguments): unknown {
  if (name === 'node') return recordFound(graph, args['id'] as string);
  if (name === 'relationships') return relationshipsAnswer(graph, args);
  const { entities, interfaces } = graph.registry;
  const lookedUp = [...entities.values()].find(({ definition }) => definition.singular === name);
  if (lookedUp) return lookUp(graph, lookedUp, args);
  const listed = [...entities.values(), ...interfaces.values()].find(({ definition }) => definition.plural === name);
  if (listed) {
    // A list that may start from a key is not looked through from its beginning, as it is here.
    const looked = namesKey(graph.registry, args['where']) ? graph.uncounted() : graph;
    return connectionAnswer(looked, () => shortlisted(looked, listed, args), args);
  }
  throw new Error(`The oracle does not answer ${name}`);
}

/** Whether conditions name an id or another unique key, at whatever depth. */
function namesKey(registry: Registry, where: unknown): boolean {
  if (typeof where !== 'object' || where === null) return false;
  if (Array.isArray(where)) return where.some((each) => namesKey(registry, each));
  const isKey = (name: string): boolean =>
    name === 'id' || [...registry.entities.values()].some(({ properties }) => properties.get(name)?.unique);
  return Object.entries(where).some(([name, inner]) => isKey(name) || namesKey(registry, inner));
}

/** The answer of a traversal; undefined for another field. */
export function traversalAnswer(graph: Graph, name: string, args: Arguments): unknown {
  return name === 'timeline'
    ? timelineAnswer(graph, args)
    : SAVED[name]?.(graph.seenIn(partedArguments(args).visibility), args);
}

/** All of a type, or those for which the short arguments hold that its root connection has beside `where`. */
function shortlisted(graph: Graph, type: NodeType, args: Arguments): { node: NodeRecord }[] {
  const { search } = args;
  const filter = new Filter(graph);
  const all = allOf(graph, type).filter(({ node }) => typeof search !== 'string' || filter.record(node, { search }));
  if (type.name !== 'Contradiction') return all;
  const { about, kinds, open } = args as { about?: string | null; kinds?: string[] | null; open?: boolean | null };
  const id = about && graph.currentId(about);
  const compared = (node: NodeRecord, type: string) =>
    graph.data.relationships.filter((other) => other.type === type && other.from === node.id && isShown(other));
  return all.filter(
    ({ node }) =>
      (typeof id !== 'string' || compared(node, 'ABOUT').some(({ to }) => to === id && isSeen(graph, to))) &&
      (!kinds || kinds.includes(node.properties['kind'] as string)) &&
      (typeof open !== 'boolean' ||
        open ===
          compared(node, 'COMPARES').some(
            ({ to, properties }) => properties['verdict'] === 'OPEN' && isSeen(graph, to),
          )),
  );
}

const isSeen = (graph: Graph, id: string): boolean => {
  const node = graph.node(id);
  return node !== null && graph.seesNode(node);
};

const isShown = ({ properties }: RelationshipRecord): boolean =>
  properties['rank'] !== 'DEPRECATED' && ['FACT', 'INFERRED'].includes(properties['modality'] as string);

/** The record of an id, retired or not, whatever view it carries. */
export const recordFound = (graph: Graph, id: string): AnyRecord | null => find(graph, graph.currentId(id));

const allOf = (graph: Graph, type: NodeType) => graph.nodesOfTypes(type.possible).map((node) => ({ node }));

/** The record of that id, where it is visible; one whose type is not that of the id's prefix cannot be found by it. */
function find(graph: Graph, id: string): AnyRecord | null {
  const record = graph.record(id);
  const type = graph.registry.typeOfId(id);
  const fits = record && type && (isRelationship(record) ? type.kind === 'relationship' : type.name === record.type);
  return fits && (isRelationship(record) ? graph.seesById(record) : graph.seesNode(record)) ? record : null;
}

function lookUp(graph: Graph, type: EntityType, args: Arguments): NodeRecord | null {
  const keys = Object.entries(args).filter(([, value]) => value !== null && value !== undefined);
  const [key, value] = keys[0] ?? [];
  if (keys.length !== 1 || !key) throw badInput('A look-up takes exactly one key.');
  const found = graph.data.nodes
    .filter((node) => node.type === type.name && graph.seesNode(node))
    .find((node) => (key === 'id' ? node.id === graph.currentId(value as string) : node.properties[key] === value));
  return found ?? null;
}

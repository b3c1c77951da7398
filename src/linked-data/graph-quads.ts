import type { Quad } from 'n3';
import type { GraphData, NodeRecord } from '../model/graph-data';
import { grouped } from '../model/grouped';
import { BEARS_NAME, NAME_LABEL } from '../model/storage';
import { nodeQuads } from './node-quads';
import { relationshipQuads } from './relationship-quads';
import type { Vocabulary } from './vocabulary';

/**
 * A whole graph, made when it is asked for: nodes, then relationships, each in the order of the graph. No quad comes twice:
 * what several relationships say by a triple, such as two scopes of one agreement, the first of them says.
 */
export function* graphQuads(vocabulary: Vocabulary, data: GraphData): Generator<Quad> {
  const names = namesByBearer(data);
  for (const node of data.nodes) yield* nodeQuads(vocabulary, node, names.get(node.id) ?? []);
  const said = new Set<string>();
  for (const relationship of data.relationships) yield* relationshipQuads(vocabulary, relationship, said);
}

/** The names of each entity, by its id. */
export function namesByBearer({ nodes, relationships }: GraphData): Map<string, NodeRecord[]> {
  const bearers = new Map(relationships.flatMap(({ type, from, to }) => (type === BEARS_NAME ? [[to, from]] : [])));
  const names = nodes.filter(({ id, type }) => type === NAME_LABEL && bearers.has(id));
  return grouped(names, ({ id }) => bearers.get(id)!);
}

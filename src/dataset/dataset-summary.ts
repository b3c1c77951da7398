import type { DatasetDescription, GraphData } from '../model/graph-data';
import { byId, byKey, grouped } from '../model/grouped';
import type { Registry } from '../model/registry';
import { ENTITY } from '../model/root-interfaces';
import type { StoredNode } from '../model/stored-graph';
import { pickText } from '../model/values/language';
import { idWithoutView } from '../model/values/view';
import type { ReadableStore, RunOptions } from '../store/graph-store';
import { coverageRows } from './report/coverage-table';
import { SOURCE } from './vocabulary';

/** Label of the one node that tells what a store was loaded with. It is no part of the graph. */
export const DATASET_LABEL = 'Dataset';

/** What is said of the loaded data as a whole; kept in the store beside it. */
export interface DatasetSummary {
  readonly description: DatasetDescription;
  /** Digest of the files and of the model that the store was loaded from. */
  readonly loadedFrom: string;
  /** The exported file that was loaded, its path as given, and the digest of the model then; absent when seed/ was. */
  readonly file?: { readonly path: string; readonly model: string };
  readonly nodes: readonly TypeCount[];
  readonly relationships: readonly TypeCount[];
  readonly sources: readonly SourceSummary[];
}

export interface TypeCount {
  readonly type: string;
  readonly count: number;
}

export interface SourceSummary {
  readonly id: string;
  readonly title: readonly { readonly language: string; readonly value: string }[];
  readonly published: string | null;
  /** Claims that were read in it. */
  readonly claims: number;
}

/** Sums a graph up. Counts are in the order of the types' names, sources by their claims, most first. */
export function summarise(data: GraphData, loadedFrom: string, file?: DatasetSummary['file']): DatasetSummary {
  const claims = grouped(
    data.relationships.filter(({ type }) => type === 'FROM_SOURCE'),
    ({ to }) => to,
  );
  const sources = data.nodes
    .filter((node) => node.type === 'Source' && claims.has(node.id))
    .map(({ id, properties }): SourceSummary => {
      const title = (properties['title'] ?? properties['name'] ?? []) as SourceSummary['title'];
      const published = (properties['published'] as string | undefined) ?? null;
      return { id, title, published, claims: claims.get(id)!.length };
    })
    .sort((a, b) => b.claims - a.claims || byId(a, b));
  return {
    description: data.description,
    loadedFrom,
    ...(file ? { file } : {}),
    nodes: typeCounts(data.nodes),
    relationships: typeCounts(data.relationships),
    sources,
  };
}

/** The node that keeps a summary. */
export function summaryNode(summary: DatasetSummary): StoredNode {
  const title = pickText(summary.description.title)?.value ?? '';
  const properties = { title, loadedFrom: summary.loadedFrom, summary: JSON.stringify(summary) };
  return { labels: [DATASET_LABEL], properties };
}

/** The summary that a store keeps; undefined when it was not loaded by this project. */
export async function readSummary(store: Runs, options?: RunOptions): Promise<DatasetSummary | undefined> {
  const text = `MATCH (d:\`${DATASET_LABEL}\`) RETURN d.summary AS row`;
  const [row] = await store.run({ text, parameters: {} }, options);
  return typeof row === 'string' ? (JSON.parse(row) as DatasetSummary) : undefined;
}

/**
 * A text that differs as soon as others have loaded other data into a store: the digest of what was loaded, and the
 * numbers of nodes and relationships, which Neo4j keeps counted.
 */
export async function readLoaded(store: Runs, options?: RunOptions): Promise<string> {
  const text = `OPTIONAL MATCH (d:\`${DATASET_LABEL}\`) WITH collect(d.loadedFrom) AS digests
RETURN [digests, COUNT { () }, COUNT { ()-[]->() }] AS row`;
  const [row] = await store.run({ text, parameters: {} }, options);
  return String(row);
}

type Runs = Pick<ReadableStore, 'run'>;

/** A function that yields an id without its view, and in the place of a retired one that which took it. */
export function currentIdIn(loaded: { readonly summary: DatasetSummary | undefined }): (id: string) => string {
  return (given) => {
    const id = idWithoutView(given);
    const retired = loaded.summary?.description.retired;
    return retired && Object.hasOwn(retired, id) ? retired[id]! : id;
  };
}

const typeCounts = (records: readonly { readonly type: string }[]): TypeCount[] =>
  [...grouped(records, ({ type }) => type)].sort(byKey).map(([type, { length: count }]) => ({ type, count }));

/** The data set in brief: sources are counted by themselves, and what only tells how the rest is known is left out. */
export function datasetInBrief(registry: Registry, { description, nodes, relationships }: DatasetSummary) {
  const isEntity = (type: string): boolean =>
    type !== SOURCE && (registry.entities.get(type)?.interfaces.includes(ENTITY) ?? false);
  const isFact = (type: string): boolean => registry.relationshipOfType(type)?.definition.about === 'SUBJECT';
  return {
    title: pickText(description.title)?.value ?? '',
    entities: sum(nodes, isEntity),
    facts: sum(relationships, isFact),
    sources: sum(nodes, (type) => type === SOURCE),
    asOf: description.asOf,
    coverage: coverageRows(description),
  };
}

const sum = (counts: readonly TypeCount[], isCounted: (type: string) => boolean): number =>
  counts.reduce((total, { type, count }) => total + (isCounted(type) ? count : 0), 0);

import { pickText } from '../model/values/language';
import type { DatasetDescription, GraphData, NodeRecord } from '../model/graph-data';
import type { StoredNode } from '../model/stored-graph';
import type { ReadableStore } from '../store/graph-store';

/** Label of the one node that tells what a store was loaded with. It is no part of the graph. */
const DATASET_LABEL = 'Dataset';

/** What is said of the loaded data as a whole; kept in the store beside it. */
export interface DatasetSummary {
  readonly description: DatasetDescription;
  /** Digest of the files and of the model that the store was loaded from. */
  readonly loadedFrom: string;
  /** The exported file that was loaded in the place of seed/; absent when seed/ was. */
  readonly file?: LoadedFile;
  readonly nodes: readonly TypeCount[];
  readonly relationships: readonly TypeCount[];
  readonly sources: readonly SourceSummary[];
}

/** An exported file that a store was loaded from. */
export interface LoadedFile {
  /** Its path, as the person who loaded it gave it. */
  readonly path: string;
  /** Digest of the model that it was loaded with. */
  readonly model: string;
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
export function summarise(data: GraphData, loadedFrom: string, file?: LoadedFile): DatasetSummary {
  const readIn = data.relationships.filter(({ type }) => type === 'FROM_SOURCE');
  const claims = counted(readIn.map(({ to }) => to));
  const sources = data.nodes
    .filter((node) => node.type === 'Source' && claims.has(node.id))
    .map((node): SourceSummary => sourceSummary(node, claims.get(node.id)!))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
  return {
    description: data.description,
    loadedFrom,
    ...(file ? { file } : {}),
    nodes: typeCounts(data.nodes.map(({ type }) => type)),
    relationships: typeCounts(data.relationships.map(({ type }) => type)),
    sources,
  };
}

function sourceSummary({ id, properties }: NodeRecord, claims: number): SourceSummary {
  const title = (properties['title'] ?? properties['name'] ?? []) as SourceSummary['title'];
  return { id, title, published: (properties['published'] as string | undefined) ?? null, claims };
}

/** The node that keeps a summary. */
export function summaryNode(summary: DatasetSummary): StoredNode {
  const title = pickText(summary.description.title)?.value ?? '';
  return {
    labels: [DATASET_LABEL],
    properties: { title, loadedFrom: summary.loadedFrom, summary: JSON.stringify(summary) },
  };
}

/** The summary that a store keeps; undefined when it was not loaded by this project. */
export async function readSummary(store: ReadableStore): Promise<DatasetSummary | undefined> {
  const [row] = await store.run({
    text: `MATCH (d:\`${DATASET_LABEL}\`) RETURN d.summary AS row`,
    parameters: {},
  });
  return typeof row === 'string' ? (JSON.parse(row) as DatasetSummary) : undefined;
}

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

const typeCounts = (types: readonly string[]): TypeCount[] =>
  [...counted(types)].map(([type, count]) => ({ type, count })).sort((a, b) => (a.type < b.type ? -1 : 1));

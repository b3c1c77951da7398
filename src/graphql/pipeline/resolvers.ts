import type { GraphQLFieldResolver } from 'graphql';
import { readSummary, type DatasetSummary, type SourceSummary } from '../../dataset/dataset-summary';
import { CustomsGraphError } from '../../errors';
import type { CancelSignal } from '../../model/cancel-signal';
import type { Coverage } from '../../model/graph-data';
import { parseEdtf } from '../../model/values/edtf';
import { pickText, type Localized } from '../../model/values/language';
import type { Span } from '../../model/tracing';
import type { ReadableStore } from '../../store/graph-store';
import type { Resolvers } from '../schema';
import type { Progress } from './pipeline';
import { asGraphQLError } from './request-errors';

/** What the full pipeline and the resolvers know of a request. */
export interface RequestContext {
  /** Stands in the log, in the header `x-request-id`, and in masked errors. */
  readonly requestId: string;
  /** Aborts when nobody waits for the answer any more: the client left, or the time is up. */
  readonly signal: CancelSignal;
  /** Whether the client asked to see the Cypher, and the configuration allows it. */
  readonly explain: boolean;
  /** Tags of the languages that the client prefers, the best first; texts are in one of them unless it says otherwise. */
  readonly languages: readonly string[];
  /** False for what the server itself asks, to be ready for others. */
  readonly counted?: boolean | undefined;
  /** Of the request, where it has a trace. */
  readonly span?: Span | undefined;
  /** How far the stages came with the request before. */
  readonly progress: Progress;
}

/** Resolves a root field from the outcome that the pipeline reached. */
export const rootField: GraphQLFieldResolver<unknown, unknown> = (_source, _args, context, info) => {
  const { outcome } = (context as RequestContext).progress;
  if (outcome?.kind === 'failure') throw asGraphQLError(outcome.error);
  return outcome?.answer.kind === 'object' ? outcome.answer.object[info.path.key] : undefined;
};

/** Resolvers of the field `dataset`, which is answered from what the store keeps beside the graph. */
export function datasetResolvers(store: ReadableStore): Resolvers {
  const text = (read: (source: never) => readonly Localized[]) =>
    ((source: { lang?: string }, { lang }: { lang?: string | null }, { languages }: RequestContext) =>
      pickText(read(source as never), lang ?? source.lang ?? languages)?.value ?? '') as never;
  const total = (counts: readonly { count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0);
  const description = (source: DatasetSummary) => source.description;
  const read = (pick: (source: DatasetSummary) => unknown) => ((source: DatasetSummary) => pick(source)) as never;
  return {
    Query: {
      dataset: (async (_source: unknown, { lang }: { lang?: string | null }) => {
        let summary: DatasetSummary | undefined;
        try {
          summary = await readSummary(store);
        } catch (error) {
          throw asGraphQLError(error);
        }
        if (summary) return inLanguage(summary, lang ?? undefined);
        throw asGraphQLError(new CustomsGraphError('CG_STORE_FAILED', 'The store holds no data set of this project.'));
      }) as never,
    },
    Dataset: {
      title: text((source: DatasetSummary) => description(source).title),
      description: text((source: DatasetSummary) => description(source).description),
      version: read((source) => description(source).version),
      licence: read((source) => description(source).licence),
      asOf: read((source) => description(source).asOf),
      digest: read((source) => description(source).digest),
      nodeCount: read((source) => total(source.nodes)),
      relationshipCount: read((source) => total(source.relationships)),
      nodes: read((source) => source.nodes),
      relationships: read((source) => source.relationships),
      sources: read((source) => source.sources),
      attributions: read((source) => description(source).attributions),
      knownThrough: read((source) => knownThrough(description(source).coverage)),
      coverage: ((source: InLanguage<DatasetSummary>) =>
        description(source).coverage.map((part) => ({ ...part, lang: source.lang, sources: source.sources }))) as never,
    },
    Coverage: {
      ...plain('known', 'knownThrough'),
      topic: text((part: Coverage) => part.topic),
      published: ((part: Coverage) => part.published?.value ?? null) as never,
      asOf: ((part: Coverage) => part.published?.asOf ?? null) as never,
      source: ((part: Coverage & Pick<DatasetSummary, 'sources'>) =>
        part.sources.find(({ id }) => id === part.published?.source) ?? null) as never,
    },
    TypeCount: plain('type', 'count'),
    Attribution: plain('name', 'licence', 'for', 'address'),
    DatasetSource: {
      ...plain('published', 'claims'),
      sourceId: ((source: SourceSummary) => source.id) as never,
      name: text((source: SourceSummary) => source.title),
    },
  };
}

/** The first of the days through which parts are known; null where there are no parts. */
const knownThrough = (coverage: readonly Coverage[]): string | null =>
  coverage.flatMap((part) => parseEdtf(part.knownThrough)?.first ?? []).sort()[0] ?? null;

/** What is answered from, with the language that `dataset` itself was asked in. */
type InLanguage<T> = T & { readonly lang?: string | undefined };

/** The texts of the sources are in the language of the whole. */
function inLanguage(summary: DatasetSummary, lang: string | undefined): InLanguage<DatasetSummary> {
  return { ...summary, lang, sources: summary.sources.map((source) => ({ ...source, lang })) };
}

/** Resolvers that read the member of their own name. */
function plain(...fields: string[]): Resolvers[string] {
  return Object.fromEntries(
    fields.map((name) => [name, ((source: Record<string, unknown>) => source[name] ?? null) as never]),
  );
}

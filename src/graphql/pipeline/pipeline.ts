import { getOperationAST, type GraphQLSchema } from 'graphql';
import type { LoadedGraph } from '../../model/topology';
import type { Limits } from '../../config/config';
import type { CacheCounts } from '../../model/cache-counts';
import type { CancelSignal } from '../../model/cancel-signal';
import type { Registry } from '../../model/registry';
import { inSpan, type Span } from '../../model/tracing';
import type { ReadableStore } from '../../store/graph-store';
import { allTraversals } from '../../traversal/all-traversals';
import { Admission, type AdmissionLimits } from '../../model/admission';
import { cacheShares } from '../../config/cache-shares';
import { AnswerCache, type KeptAnswer } from './answer-cache';
import { Documents, type FoundDocument } from './find-document';
import { OperationPreparer, type ReadyOperation } from './prepare-operation';
import type { Asked } from './read-request';
import { OperationRunner, type Outcome } from './run-operation';
import type { TrustedDocuments } from './trusted-documents';

export interface PipelineOptions {
  readonly registry: Registry;
  readonly store: ReadableStore;
  readonly graph: LoadedGraph;
  readonly limits: Limits;
  /** Longest time for all statements of an operation together, and the wait before them; none when left out. */
  readonly timeLimitMs?: number | undefined;
  /** How much is at work at once; all that is asked for when left out. */
  readonly admission?: AdmissionLimits | undefined;
  readonly introspection: boolean;
  /** The only documents to run; any, when undefined. */
  readonly trusted?: TrustedDocuments | undefined;
  /** Whether answers are kept, until somebody says that the data are others; equal operations at the same time run once then. */
  readonly cacheAnswers?: boolean | undefined;
}

/** How far a request has come. Each stage adds its part, or leaves out what it could not do. */
export interface Progress {
  found?: FoundDocument | undefined;
  ready?: ReadyOperation | undefined;
  /** What finding or preparing threw: mostly what is wrong with the arguments. */
  refusal?: unknown;
  outcome?: Outcome;
  /** Whether its answer has errors. */
  hasErrors?: boolean;
}

/**
 * The stages between reading a request and answering it. What passes all of them with an answer in `text` is on the
 * fast path. Everything else goes on to the full pipeline, which takes the progress made here as it is.
 */
export class Pipeline {
  readonly documents: Documents;
  readonly admission: Admission;
  readonly answers: AnswerCache;
  /** Whether clients may ask trusted documents alone. */
  readonly isClosed: boolean;
  private readonly preparer: OperationPreparer;
  private readonly runner: OperationRunner;

  constructor(schema: GraphQLSchema, options: PipelineOptions) {
    const { registry, store, limits, graph, cacheAnswers: keepsData = false } = options;
    this.documents = new Documents(schema, options);
    this.isClosed = options.trusted !== undefined;
    const traversals = allTraversals(registry);
    this.preparer = new OperationPreparer(registry, schema, limits, graph, traversals);
    this.admission = new Admission(options.admission);
    const { admission } = this;
    const { timeLimitMs } = options;
    this.runner = new OperationRunner(registry, store, limits, graph.currentId, {
      traversals,
      timeLimitMs,
      admission,
    });
    const { answers: bytes } = cacheShares(limits.cacheBytes);
    this.answers = new AnswerCache((...run) => this.runner.outcomeOf(...run), { bytes, keepsData });
  }

  /** What each cache holds, by the name that monitoring has for it. */
  get caches(): Readonly<Record<string, CacheCounts>> {
    const { documents, persisted: persisted_queries } = this.documents.caches;
    return { answers: this.answers, documents, persisted_queries, prepared_operations: this.preparer.counts };
  }

  /** Drops what was answered and made ready for a graph that is served no longer. */
  forget(): void {
    this.answers.clear();
    this.preparer.forget();
  }

  /** The answer that is kept to what is asked. */
  kept(asked: Asked, languages: readonly string[]): KeptAnswer | undefined {
    if (this.answers.size === 0) return undefined;
    return this.answers.get(AnswerCache.keyOf(asked, languages));
  }

  /** Runs an operation and says what it came to, or what the same came to before. Never rejects. */
  answer(asked: Asked, ready: ReadyOperation, signal: CancelSignal, span?: Span): Promise<Outcome> {
    return this.answers.outcomeOf(AnswerCache.keyOf(asked, ready.languages), ready, signal, span);
  }

  /** Runs an operation anew and says what it came to. Never rejects. */
  run(ready: ReadyOperation, signal: CancelSignal, span?: Span): Promise<Outcome> {
    return this.runner.outcomeOf(ready, signal, span);
  }

  /** Finds the document and the prepared operation for what is asked, by the server itself where `isOwn`. Never throws. */
  prepare(
    { query, operationName, variables }: Asked,
    languages: readonly string[],
    span?: Span,
    isOwn = false,
  ): Progress {
    let found: FoundDocument | undefined;
    try {
      found = inSpan(span, 'parse', () => this.documents.find(query, isOwn));
      if (found.kind !== 'document') return { found };
      const { document } = found;
      const operation = getOperationAST(document, operationName);
      if (!operation) return { found };
      const prepare = () => this.preparer.prepare(document, operation, variables, languages);
      return { found, ready: inSpan(span, 'prepare', prepare) };
    } catch (refusal) {
      return { found, refusal };
    }
  }
}

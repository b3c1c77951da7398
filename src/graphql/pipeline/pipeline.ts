import { getOperationAST, type GraphQLSchema } from 'graphql';
import type { LoadedGraph } from '../../model/topology';
import type { Limits } from '../../config/config';
import type { CancelSignal } from '../../model/cancel-signal';
import type { Registry } from '../../model/registry';
import type { ReadableStore } from '../../store/graph-store';
import { allTraversals } from '../../traversal/all-traversals';
import { Admission, type AdmissionLimits } from '../../model/admission';
import { RequestCoalescing } from './coalesce-reads';
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
  /** Whether equal requests at the same time are read once. */
  readonly joinReads?: boolean | undefined;
}

/** How far a request has come. Each stage adds its part, or leaves out what it could not do. */
export interface Progress {
  found?: FoundDocument | undefined;
  ready?: ReadyOperation | undefined;
  /** What finding or preparing threw: mostly what is wrong with the arguments. */
  refusal?: unknown;
  outcome?: Outcome;
}

/**
 * The stages between reading a request and answering it. What passes all of them with an answer in `text` is on the
 * fast path. Everything else goes on to the full pipeline, which takes the progress made here as it is.
 */
export class Pipeline {
  readonly documents: Documents;
  readonly admission: Admission;
  readonly run: (ready: ReadyOperation, signal: CancelSignal) => Promise<Outcome>;
  /** Counts the graphs that were served: what was made ready for one does not fit the next. */
  generation = 0;
  private readonly preparer: OperationPreparer;

  constructor(schema: GraphQLSchema, options: PipelineOptions) {
    const { registry, store, limits, graph } = options;
    this.documents = new Documents(schema, options);
    const traversals = allTraversals(registry);
    this.preparer = new OperationPreparer(registry, schema, limits, graph, traversals);
    this.admission = new Admission(options.admission);
    const { admission } = this;
    const { timeLimitMs } = options;
    const runner = new OperationRunner(registry, store, limits, graph.currentId, {
      traversals,
      timeLimitMs,
      admission,
    });
    const read = (ready: ReadyOperation, signal: CancelSignal): Promise<Outcome> => runner.outcomeOf(ready, signal);
    const coalescing = new RequestCoalescing(read);
    this.run = options.joinReads ? (ready, signal) => coalescing.run(ready, signal) : read;
  }

  /** Drops what was made ready, since it is bounded by a graph that is served no longer. */
  forget(): void {
    this.generation += 1;
    this.preparer.forget();
  }

  /** Finds the document and the prepared operation for what is asked. Never throws. */
  prepare({ query, operationName, variables }: Asked, languages: readonly string[]): Progress {
    let found: FoundDocument | undefined;
    try {
      found = this.documents.find(query);
      if (found.kind !== 'document') return { found };
      const operation = getOperationAST(found.document, operationName) ?? undefined;
      return { found, ready: operation && this.preparer.prepare(found.document, operation, variables, languages) };
    } catch (refusal) {
      return { found, refusal };
    }
  }
}

import type { GraphQLFormattedError } from 'graphql';
import type { Graph, GraphResult } from '../graphql/graph';
import type { OperationInBrief } from '../graphql/pipeline/prepare-operation';
import type { CancelSignal } from '../model/cancel-signal';
import type { Span } from '../model/tracing';
import { idWithoutView } from '../model/values/view';

/** The request for which a door asks. */
export interface AskedFor {
  readonly signal?: CancelSignal | undefined;
  readonly requestId?: string | undefined;
  readonly span?: Span | undefined;
  /** Tags of languages that are preferred where an operation names none. */
  readonly languages?: readonly string[] | undefined;
  /** Hears of each operation that is run. */
  readonly onReady?: ((operation: OperationInBrief & { readonly query: string }) => void) | undefined;
}

export type Variables = Readonly<Record<string, unknown>>;

/** An operation that the graph refused, in the words that a client of the API gets. */
export class RefusedOperation extends Error {
  readonly code: string;
  readonly hint: string | undefined;

  constructor({ message, extensions }: GraphQLFormattedError) {
    super(message);
    this.code = String(extensions?.['code']);
    this.hint = extensions?.['hint'] as string | undefined;
  }
}

/** Asks the graph by operations of the public schema, within the limits of all clients. */
export class Asking {
  constructor(
    private readonly graph: Graph,
    private readonly request: AskedFor = {},
  ) {}

  get schema(): Graph['schema'] {
    return this.graph.schema;
  }

  /** The data of an answer, with ids that tell no view: the door knows it. Throws RefusedOperation for one with errors. */
  async ask<Data>(query: string, variables: Variables = {}): Promise<Data> {
    const { data, errors } = await this.graph.execute({ query, variables, ...this.request, isOwn: true });
    if (errors?.[0]) throw new RefusedOperation(errors[0]);
    return withoutViews(data) as Data;
  }

  /** The answer to an operation of the client's own, errors and all. */
  execute(query: string, variables: Variables = {}): Promise<GraphResult> {
    return this.graph.execute({ query, variables, ...this.request });
  }
}

function withoutViews(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutViews);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [
      key,
      key === 'id' && typeof inside === 'string' ? idWithoutView(inside) : withoutViews(inside),
    ]),
  );
}

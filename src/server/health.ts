import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { CustomsGraphError } from '../errors';

/** What health asks of a store. */
export interface CheckedStore {
  /** Resolves when the store answers. */
  check(): Promise<void>;
  /** `neo4j` or `grafeo`. */
  readonly kind: string;
  /** Whether it answers, but not yet as fast as it will. */
  isWarming?(): boolean;
}

export type Readiness =
  | { readonly status: 'ready'; readonly store: string }
  | { readonly status: 'unavailable'; readonly store: string; readonly code: string }
  /** It has just started: what is asked for the first time takes long. */
  | { readonly status: 'warming'; readonly store: string }
  /** It is about to end, and answers only who has not turned to another server yet. */
  | { readonly status: 'stopping'; readonly store: string };

const CHECK_LIMIT_MS = 2000;
const REMEMBERED_MS = 1000;

/** Whether a server should be asked. */
export type Health = () => Promise<Readiness>;

/** The health of a server over a store, until its end begins. */
export function healthOf(store: CheckedStore, log: Logger, shutdown: { readonly begun: boolean }): Health {
  const readiness = readinessOf(store, log);
  return async () => (shutdown.begun ? { status: 'stopping', store: store.kind } : readiness());
}

/** Serves `/livez` (the process answers) and `/readyz` (the store answers too, and as fast as it can). */
export function serveHealth(app: FastifyInstance, health: Health): void {
  app.get('/livez', async (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('ok'),
  );
  app.get('/readyz', async (_request, reply) => {
    const state = await health();
    return reply
      .code(state.status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(state);
  });
}

/** Asks the store at most once a second, however often it is called, and logs when the answer changes. */
export function readinessOf(store: CheckedStore, log: Logger): Health {
  let running: Promise<Readiness> | undefined;
  let last: { state: Readiness; at: number } | undefined;

  const ask = async (): Promise<Readiness> => {
    const state = await checked(store);
    if (state.status !== last?.state.status) {
      if (state.status === 'unavailable') log.warn({ store: state.store, code: state.code }, 'store unavailable');
      else if (last) log.info({ store: state.store }, 'store available again');
    }
    last = { state, at: Date.now() };
    running = undefined;
    return state;
  };
  return async () => {
    if (last && Date.now() - last.at < REMEMBERED_MS) return last.state;
    return (running ??= ask());
  };
}

/** Never rejects: a check that fails or takes too long is an answer as well. */
async function checked(store: CheckedStore): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), CHECK_LIMIT_MS);
  });
  try {
    await Promise.race([store.check(), limit]);
    return { status: store.isWarming?.() ? 'warming' : 'ready', store: store.kind };
  } catch (error) {
    const code = error instanceof CustomsGraphError ? error.code : 'CG_STORE_UNAVAILABLE';
    return { status: 'unavailable', store: store.kind, code };
  } finally {
    clearTimeout(timer);
  }
}

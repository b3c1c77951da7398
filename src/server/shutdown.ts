import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { HttpError } from './http-error';

/** How long the answers to requests that were given up have to reach their clients. */
const LAST_WORD_MS = 500;

/** A request that is being answered. */
export interface Running {
  /** Closes its connection after the answer. */
  closeConnection(): void;
  /** Ends the work on the answer, and answers with the error. */
  giveUp(error: Error): void;
}

/**
 * Ends a server so that no request is lost. At first it goes on to answer, but fails the readiness check and closes each
 * connection with its next answer, so that clients and balancers turn to others. Then it stops listening, and what still
 * runs has a time of grace. Whatever outlasts it is answered with SERVICE_UNAVAILABLE.
 */
export class Shutdown {
  /** Each request adds itself, and takes itself away at its end. */
  readonly running = new Set<Running>();
  /** From here on readiness fails, and answers close their connections. */
  begun = false;
  private listens = true;
  private closed: Promise<void> | undefined;
  private cut: () => void = () => undefined;

  constructor(
    private readonly drainMs: number,
    private readonly graceMs: number,
  ) {}

  /** To be called at the end of an answer. */
  answered(): void {
    if (!this.listens && this.running.size === 0) this.cut();
  }

  /** Ends the server; calling it again waits for the same end. */
  close(app: FastifyInstance): Promise<void> {
    return (this.closed ??= this.end(app));
  }

  private async end(app: FastifyInstance): Promise<void> {
    this.begun = true;
    for (const exchange of this.running) exchange.closeConnection();
    await this.drained(app);
    this.listens = false;
    this.cut = () => app.server.closeAllConnections();
    const timer = setTimeout(() => this.giveUp(), this.graceMs);
    const ended = app.close();
    // Connections that browsers open in advance never count as idle for Node, and would use up the time of grace.
    if (this.running.size === 0) setImmediate(this.cut);
    try {
      await ended;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Leaves whoever is connected the time to turn to another server. */
  private async drained({ server }: FastifyInstance): Promise<void> {
    const connections = await new Promise<number>((resolve) =>
      server.getConnections((_error, count) => resolve(count)),
    );
    if (connections > 0) await pause(this.drainMs);
  }

  private giveUp(): void {
    for (const exchange of this.running) {
      exchange.giveUp(new HttpError('SERVICE_UNAVAILABLE', 'The server is shutting down.'));
    }
    setTimeout(this.cut, LAST_WORD_MS).unref();
  }
}

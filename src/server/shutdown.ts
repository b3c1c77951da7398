import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Ends a server gently: running answers have a time of grace, then their connections are cut. */
export class Shutdown {
  /** Answers that are being made; whoever makes one adds it, and takes it away at its end. */
  readonly running = new Set<ServerResponse>();
  begun = false;
  private closed: Promise<void> | undefined;
  private cut: () => void = () => undefined;

  constructor(private readonly graceMs: number) {}

  /** To be called at the end of an answer, once the end has begun. */
  answered(): void {
    if (this.running.size === 0) this.cut();
  }

  /** Ends the server; calling it again waits for the same end. */
  close(app: FastifyInstance): Promise<void> {
    return (this.closed ??= this.end(app));
  }

  private async end(app: FastifyInstance): Promise<void> {
    this.begun = true;
    this.cut = () => app.server.closeAllConnections();
    // A connection that stays open would hold up the end until its client lets go of it.
    for (const response of this.running) response.shouldKeepAlive = false;
    const timer = setTimeout(this.cut, this.graceMs);
    const ended = app.close();
    // Connections that browsers open in advance never count as idle for Node, and would use up the time of grace.
    if (this.running.size === 0) setImmediate(this.cut);
    try {
      await ended;
    } finally {
      clearTimeout(timer);
    }
  }
}

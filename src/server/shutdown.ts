import type { FastifyInstance } from 'fastify';

export interface Closing {
  /** Whether the end has begun. */
  started(): boolean;
  /** Ends the server; calling it again waits for the same end. */
  close(): Promise<void>;
}

/** Closes `app` gently: running requests have `graceMs`, then their connections are cut. */
export function closingOf(app: FastifyInstance, graceMs: number): Closing {
  let closed: Promise<void> | undefined;
  let running = 0;
  const cut = () => app.server.closeAllConnections();

  app.addHook('onRequest', (_request, reply, done) => {
    running += 1;
    reply.raw.once('close', () => {
      running -= 1;
      if (closed && running === 0) cut();
    });
    done();
  });
  // An open connection would hold up the end until its client lets go of it.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closed) reply.header('connection', 'close');
    done(null, payload);
  });

  const close = async (): Promise<void> => {
    const timer = setTimeout(cut, graceMs);
    const ended = app.close();
    // Connections that browsers open in advance never count as idle for Node, and would use up the time of grace.
    if (running === 0) setImmediate(cut);
    try {
      await ended;
    } finally {
      clearTimeout(timer);
    }
  };
  return { started: () => closed !== undefined, close: () => (closed ??= close()) };
}

import type { FastifyInstance } from 'fastify';

export interface Closing {
  /** Whether the end has begun. */
  started(): boolean;
  /** Waits at the end for an answer that no hook of Fastify sees, until `answered` is called. */
  answering(): void;
  answered(): void;
  /** Ends the server; calling it again waits for the same end. */
  close(): Promise<void>;
}

/** Closes `app` gently: running requests have `graceMs`, then their connections are cut. */
export function closingOf(app: FastifyInstance, graceMs: number): Closing {
  let closed: Promise<void> | undefined;
  let running = 0;
  const cut = () => app.server.closeAllConnections();

  const answering = (): void => {
    running += 1;
  };
  const answered = (): void => {
    running -= 1;
    if (closed && running === 0) cut();
  };
  app.addHook('onRequest', (_request, reply, done) => {
    answering();
    reply.raw.once('close', answered);
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
  return { started: () => closed !== undefined, answering, answered, close: () => (closed ??= close()) };
}

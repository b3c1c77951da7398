import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A door in front of a server that tests open and shut: what is shut refuses and cuts off connections. What is held lets
 * them in and passes nothing on, like a process that was stopped.
 */
export class TcpGate {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private held = false;
  /** How many connections have come. */
  passed = 0;

  constructor(
    private readonly target: { host: string; port: number },
    readonly port: number,
  ) {}

  open(): Promise<void> {
    const server = createServer((near) => {
      this.passed++;
      const far = connect(this.target.port, this.target.host);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          near.destroy();
          far.destroy();
          this.sockets.delete(socket);
        });
      }
      const pair = [near, far] as const;
      this.pairs.add(pair);
      near.on('close', () => this.pairs.delete(pair));
      if (!this.held) near.pipe(far).pipe(near);
    });
    this.server = server;
    return new Promise((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  hold(): void {
    this.held = true;
    for (const [near, far] of this.pairs) {
      near.unpipe(far).pause();
      far.unpipe(near).pause();
    }
  }

  release(): void {
    this.held = false;
    for (const [near, far] of this.pairs) near.pipe(far).pipe(near);
  }

  async shut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }
}

/** A port that nothing listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A door in front of a Neo4j that gives clients by neo4j:// another routing table, as a member of a cluster would: a
 * Neo4j by itself names the address by which it was asked, and this names `member` in its place. Both addresses must be
 * of the same length, since a text of Bolt stands behind its length.
 */
export class RoutingGate {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  constructor(
    private readonly target: { host: string; port: number },
    readonly port: number,
    private readonly member: number,
  ) {
    if (String(port).length !== String(member).length) throw new Error('Take two ports of the same length.');
  }

  open(): Promise<void> {
    const named = Buffer.from(`127.0.0.1:${this.port}`);
    const other = Buffer.from(`127.0.0.1:${this.member}`);
    this.server = createServer((near) => {
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
      near.pipe(far);
      far.on('data', (bytes: Buffer) => {
        for (let at = bytes.indexOf(named); at >= 0; at = bytes.indexOf(named, at)) other.copy(bytes, at);
        near.write(bytes);
      });
    });
    return new Promise((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
  }

  async shut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(undefined)));
  }
}

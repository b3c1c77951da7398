import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { unpack } from './packstream.mjs';

const RUN = 0x10;
/** The first four bytes, and four proposals of four bytes. */
const HANDSHAKE = 20;
/** The server's answer that lets the client choose a version, from Bolt 5.7 on. */
const MANIFEST = 0x000001ff;

/**
 * Stands between a lane and Neo4j, counts the bytes, and notes the statements: what really went over the wire, whoever
 * made it. It costs time, so nothing is timed through it.
 *
 * @param {string} uri of Neo4j
 */
export async function tapBolt(uri) {
  const { hostname, port } = new URL(uri);
  const seen = { sent: 0, received: 0, /** @type {{ text: string, parameters: object }[]} */ statements: [] };
  const sockets = new Set();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const messages = new Messages((message) => {
      const [{ tag, fields }] = unpack(message);
      if (tag === RUN) seen.statements.push({ text: fields[0], parameters: fields[1] });
    });
    client.on('data', (bytes) => {
      seen.sent += bytes.length;
      messages.read(bytes);
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      seen.received += bytes.length;
      messages.answered(bytes);
      client.write(bytes);
    });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => other.destroy());
      socket.on('close', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    uri: `bolt://127.0.0.1:${server.address().port}`,
    /** What has been seen since it was last asked. */
    take: () => {
      const taken = { ...seen };
      Object.assign(seen, { sent: 0, received: 0, statements: [] });
      return taken;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Cuts what a client sends into messages: after the handshake come chunks, and an empty chunk ends a message. */
class Messages {
  #rest = Buffer.alloc(0);
  #parts = [];
  #skip = HANDSHAKE;
  #heard = false;

  constructor(onMessage) {
    this.onMessage = onMessage;
  }

  /** The first answer tells whether the client goes on shaking hands: with a version, and a byte of capabilities. */
  answered(bytes) {
    if (!this.#heard && bytes.readUInt32BE(0) === MANIFEST) this.#skip += 5;
    this.#heard = true;
  }

  read(bytes) {
    const skipped = Math.min(this.#skip, bytes.length);
    this.#skip -= skipped;
    this.#rest = Buffer.concat([this.#rest, bytes.subarray(skipped)]);
    while (this.#rest.length >= 2) {
      const size = this.#rest.readUInt16BE(0);
      if (this.#rest.length < 2 + size) return;
      if (size > 0) this.#parts.push(this.#rest.subarray(2, 2 + size));
      this.#rest = this.#rest.subarray(2 + size);
      if (size === 0 && this.#parts.length > 0) this.onMessage(Buffer.concat(this.#parts.splice(0)));
    }
  }
}

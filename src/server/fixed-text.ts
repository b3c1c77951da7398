import type { FastifyReply, FastifyRequest } from 'fastify';
import { codingFor, encode, type ContentCoding } from './content-negotiation';
import { addVary, entityTagOf, holds } from './response-headers';

/** The bytes of a body that many get, encoded once for each coding. */
export class SharedBody {
  private static readonly known = new WeakMap<Buffer, SharedBody>();
  private readonly encoded = new Map<ContentCoding, Promise<Buffer>>();

  private constructor(private readonly bytes: Buffer) {}

  /** The one for these very bytes. */
  static of(bytes: Buffer): SharedBody {
    let body = this.known.get(bytes);
    if (!body) this.known.set(bytes, (body = new SharedBody(bytes)));
    return body;
  }

  get length(): number {
    return this.bytes.length;
  }

  in(coding: ContentCoding): Promise<Buffer> {
    if (coding === 'identity') return Promise.resolve(this.bytes);
    let bytes = this.encoded.get(coding);
    if (!bytes) this.encoded.set(coding, (bytes = encode(this.bytes, coding, 'much')));
    return bytes;
  }
}

/** A text that is the same for everybody, such as the page: encoded once, and not sent to who has it. */
export class FixedText {
  private readonly tag: string;
  private readonly body: SharedBody;

  constructor(
    text: string,
    private readonly type: string,
  ) {
    this.tag = entityTagOf(text);
    this.body = SharedBody.of(Buffer.from(text));
  }

  /** Sends it, or 304 to a client that has it. */
  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    addVary(reply, 'Accept-Encoding');
    reply.headers({ 'cache-control': 'no-cache', etag: this.tag });
    if (holds(request.headers['if-none-match'], this.tag)) return reply.code(304).send();
    const coding = codingFor(request.headers['accept-encoding'], this.body.length);
    if (coding !== 'identity') reply.header('content-encoding', coding);
    return reply.type(this.type).send(await this.body.in(coding));
  }
}

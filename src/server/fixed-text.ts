import type { FastifyReply, FastifyRequest } from 'fastify';
import { codingFor, encode, type ContentCoding } from './content-negotiation';
import { addVary, entityTagOf, holds } from './response-headers';

/** A text that is the same for everybody, such as the page: encoded once, and not sent to who has it. */
export class FixedText {
  private readonly tag: string;
  private readonly encoded = new Map<ContentCoding, Promise<Buffer>>();

  constructor(
    private readonly text: string,
    private readonly type: string,
  ) {
    this.tag = entityTagOf(text);
  }

  /** Sends it, or 304 to a client that has it. */
  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    addVary(reply, 'Accept-Encoding');
    reply.headers({ 'cache-control': 'no-cache', etag: this.tag });
    if (holds(request.headers['if-none-match'], this.tag)) return reply.code(304).send();
    const coding = codingFor(request.headers['accept-encoding'], this.text.length);
    if (coding !== 'identity') reply.header('content-encoding', coding);
    return reply.type(this.type).send(await this.in(coding));
  }

  private in(coding: ContentCoding): Promise<Buffer> {
    let bytes = this.encoded.get(coding);
    if (!bytes) this.encoded.set(coding, (bytes = encode(this.text, coding, 'much')));
    return bytes;
  }
}

import type { FastifyRequest } from 'fastify';
import { HttpError } from '../server/http-error';

/** A name or address with a port or without one (RFC 3986, section 3.2), of the characters that names of servers have. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i;

/**
 * The address of this server, without a path: the one that it has in public, or else as the client wrote it. Throws
 * BAD_REQUEST for a header Host that names none.
 */
export function ownAddress({ protocol, host }: FastifyRequest, publicAddress: string | undefined): string {
  if (publicAddress !== undefined) return publicAddress;
  if (HOST.test(host)) return `${protocol}://${host}`;
  throw new HttpError('BAD_REQUEST', 'The header Host names no address.', {
    hint: 'Name the server as in its address, such as graph.example.org.',
  });
}

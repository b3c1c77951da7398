import type { FastifyRequest } from 'fastify';
import { HttpError } from '../server/http-error';

/**
 * The address of this server, without a path: the one that it has in public, or else as the client wrote it. Throws
 * BAD_REQUEST for a header Host that names none.
 */
export function ownAddress({ protocol, host }: FastifyRequest, publicAddress: string | undefined): string {
  if (publicAddress !== undefined) return publicAddress;
  const address = `${protocol}://${host}`;
  if (URL.canParse(address)) return new URL(address).origin;
  throw new HttpError('BAD_REQUEST', 'The header Host names no address.', {
    hint: 'Name the server as in its address, such as graph.example.org.',
  });
}

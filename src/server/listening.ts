import { isIPv6, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { CustomsGraphError } from '../errors';

/** Connections that may wait to be accepted. With Node's own 511 a crowd that comes at once loses seconds to TCP's retries. */
const BACKLOG = 4096;

/**
 * Listens, and yields the address to open, such as `http://127.0.0.1:4000`.
 *
 * @param settings what the names of the settings of host and port begin with
 * @throws CG_PORT_IN_USE, or CG_BAD_CONFIG for a host or port that this machine does not give.
 */
export async function listen(app: FastifyInstance, host: string, port: number, settings = ''): Promise<string> {
  try {
    await app.listen({ host, port, backlog: BACKLOG });
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, host, port, settings);
  }
  return addressOf(app.server.address() as AddressInfo);
}

/** Listening on all addresses is no address to open: the loopback stands for it. */
function addressOf({ address, port }: AddressInfo): string {
  const opened = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
  return `http://${isIPv6(opened) ? `[${opened}]` : opened}:${port}`;
}

function explained(cause: NodeJS.ErrnoException, host: string, port: number, settings: string): Error {
  const next = port < 65_535 ? port + 1 : port - 1;
  switch (cause.code) {
    case 'EADDRINUSE':
      return new CustomsGraphError('CG_PORT_IN_USE', `Another process listens on port ${port} of ${host}.`, {
        hint: `Stop that process, or choose another port: ${settings}PORT=${next} npm start`,
        cause,
      });
    case 'EACCES':
      return new CustomsGraphError('CG_BAD_CONFIG', `${settings}PORT is ${port}: this user may not listen on it.`, {
        hint: `Choose a port from 1024 on: ${settings}PORT=${settings === '' ? 4000 : 9464} npm start`,
        cause,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new CustomsGraphError('CG_BAD_CONFIG', `${settings}HOST is "${host}": this machine has no such address.`, {
        hint: 'Use 127.0.0.1 for this machine only, or 0.0.0.0 for all its addresses.',
        cause,
      });
    default:
      return cause;
  }
}

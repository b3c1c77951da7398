import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/** One host has at least a network of this many bits to itself. */
const IPV6_NETWORK = 64;

/**
 * The address by which a client is counted: that of the connection, or what the proxy in front says in a header, of
 * which the last entry counts, for a client can write those before it. Of IPv6 it is the network, such as
 * `2001:db8:0:1::/64`; an IPv4 address in the form of IPv6 is the IPv4 address.
 *
 * @param header in small letters; undefined where no proxy stands in front
 */
export function clientAddressOf({ headers, socket }: IncomingMessage, header: string | undefined): string {
  const told =
    header === undefined
      ? undefined
      : String(headers[header] ?? '')
          .split(',')
          .at(-1)!
          .trim();
  const text = told && ipaddr.isValid(told) ? told : (socket.remoteAddress ?? '');
  if (!ipaddr.isValid(text)) return text;
  const address = ipaddr.process(text);
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address.toNormalizedString()}/${IPV6_NETWORK}`);
  return `${network.toString()}/${IPV6_NETWORK}`;
}

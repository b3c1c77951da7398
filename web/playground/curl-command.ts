import { REQUEST_HEADERS, type GraphQLRequest } from './graphql-request';

/** A shell command that sends an operation, for POSIX shells. */
export function curlCommand(
  address: string,
  request: GraphQLRequest,
  headers: Readonly<Record<string, string>>,
): string {
  const sent = { 'content-type': REQUEST_HEADERS['content-type'], ...headers };
  return [
    `curl ${quote(address)}`,
    ...Object.entries(sent).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    `--data-binary ${quote(JSON.stringify(request))}`,
  ].join(' \\\n  ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

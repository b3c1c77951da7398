import { request } from 'node:http';
import { graphqlBody } from './wire.mjs';

/**
 * Asks one question on a connection of its own.
 *
 * @param {number} port
 * @param {string} query
 * @param {number} withinMs
 * @param {object} [variables]
 * @returns {Promise<{ status: number, body: string, ms: number } | undefined>} undefined when no answer came
 */
export function askOnce(port, query, withinMs, variables) {
  const body = graphqlBody(query, variables);
  const started = performance.now();
  return new Promise((resolve) => {
    const sent = request({
      port,
      host: '127.0.0.1',
      path: '/graphql',
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        // Cost, and how much of the time was the server's.
        'x-timing': '1',
      },
    });
    const timer = setTimeout(() => sent.destroy(), Math.max(1, withinMs));
    const end = (answer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    sent.on('error', () => end(undefined));
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => (text += part));
      response.on('close', () =>
        end(
          response.complete ? { status: response.statusCode, body: text, ms: performance.now() - started } : undefined,
        ),
      );
    });
    sent.end(body);
  });
}

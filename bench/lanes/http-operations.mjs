import { createServer } from 'node:http';
import { OPERATIONS } from '../operations/index.mjs';

/**
 * Serves each operation at `POST /<its name>`, with its variables as the JSON of the body, and says where it listens.
 *
 * @param {(operation: import('../operations/operation.mjs').Operation, variables: Record<string, unknown>) => Promise<object>} answer
 */
export function serveOperations(answer) {
  const operations = new Map(OPERATIONS.map((operation) => [`/${operation.name}`, operation]));
  const server = createServer((request, response) => {
    const operation = operations.get(request.url);
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const send = (status, value) => {
        const text = JSON.stringify(value);
        response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
        response.end(text);
      };
      if (!operation) return send(404, { error: 'No such operation.' });
      answer(operation, JSON.parse(body)).then(
        (value) => send(200, value),
        (error) => send(500, { error: String(error) }),
      );
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(`READY http://127.0.0.1:${server.address().port}`));
  // An end of its own accord, or a profile would not be written.
  process.once('SIGTERM', () => process.exit(0));
}

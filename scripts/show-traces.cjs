/* Receives traces as a collector does (OTLP over HTTP, in JSON), and shows each as a tree. Tests use it, too. */
const { createServer } = require('node:http');
const { once } = require('node:events');

/** What is shown of a span beside its name and time, by the names of OpenTelemetry. */
const SHOWN = [
  'http.response.status_code',
  'graphql.operation.type',
  'graphql.operation.name',
  'db.system.name',
  'db.response.returned_rows',
  'error.type',
];

/**
 * @typedef {object} ReceivedSpan
 * @property {string} traceId
 * @property {string} spanId
 * @property {string} parentSpanId empty for the first of a trace
 * @property {string} name
 * @property {string} kind
 * @property {number} start milliseconds since 1970
 * @property {number} ms
 * @property {boolean} failed
 * @property {Record<string, string | number>} attributes
 * @property {Record<string, string | number>} resource what is told of the server
 */

/**
 * Listens for spans.
 *
 * @param {{ port?: number, onSpans?: (spans: ReceivedSpan[], headers: import('node:http').IncomingHttpHeaders) => void }} options
 */
async function receiveTraces({ port = 0, onSpans = () => undefined } = {}) {
  /** @type {ReceivedSpan[]} */
  const spans = [];
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const isTraces = request.method === 'POST' && request.url === '/v1/traces';
      if (isTraces) {
        const received = spansIn(JSON.parse(Buffer.concat(chunks).toString()));
        spans.push(...received);
        onSpans(received, request.headers);
      }
      response.writeHead(isTraces ? 200 : 404, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    spans,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const KINDS = ['unspecified', 'internal', 'server', 'client'];
const FAILED = 2;

/** @returns {ReceivedSpan[]} */
const spansIn = ({ resourceSpans }) =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        traceId: span.traceId,
        spanId: span.spanId,
        parentSpanId: span.parentSpanId ?? '',
        name: span.name,
        kind: KINDS[span.kind],
        start: Number(span.startTimeUnixNano) / 1e6,
        ms: Number(BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano)) / 1e6,
        failed: span.status?.code === FAILED,
        attributes: valuesOf(span.attributes),
        resource: valuesOf(resource.attributes),
      })),
    ),
  );

const valuesOf = (attributes) =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue ?? value.doubleValue)]),
  );

/**
 * Spans as text: a tree for each trace, in the order of time.
 *
 * @param {readonly ReceivedSpan[]} spans
 * @param {(span: ReceivedSpan) => string} [time]
 */
function treesOf(spans, time = ({ ms }) => `${ms.toFixed(2)} ms`) {
  const traces = groupedByTrace(spans);
  return [...traces].map(([traceId, ofIt]) => [`trace ${traceId}`, ...treeLines(ofIt, time)].join('\n')).join('\n\n');
}

function groupedByTrace(spans) {
  const traces = new Map();
  for (const span of spans) traces.set(span.traceId, [...(traces.get(span.traceId) ?? []), span]);
  return traces;
}

function treeLines(spans, time) {
  const ids = new Set(spans.map(({ spanId }) => spanId));
  const inOrder = [...spans].sort((a, b) => a.start - b.start || b.ms - a.ms);
  const below = (id) => inOrder.filter(({ parentSpanId }) => parentSpanId === id);
  const line = (span) => {
    const told = SHOWN.flatMap((name) => (name in span.attributes ? [`${name}=${span.attributes[name]}`] : []));
    return [`${span.name}  ${time(span)}`, ...(span.failed ? ['FAILED'] : []), ...told].join('  ');
  };
  const branch = (span, first, rest) => {
    const children = below(span.spanId);
    const lines = children.flatMap((child, i) =>
      i < children.length - 1 ? branch(child, `${rest}├─ `, `${rest}│  `) : branch(child, `${rest}└─ `, `${rest}   `),
    );
    return [`${first}${line(span)}`, ...lines];
  };
  return inOrder.filter(({ parentSpanId }) => !ids.has(parentSpanId)).flatMap((root) => branch(root, '', ''));
}

module.exports = { receiveTraces, treesOf };

if (require.main === module) {
  const port = Number(process.argv[2] ?? 4318);
  receiveTraces({ port, onSpans: (spans) => console.log(`${treesOf(spans)}\n`) }).then(
    ({ url }) => console.log(`Waiting for traces. In another shell: OTEL_EXPORTER_OTLP_ENDPOINT=${url} npm start\n`),
    (error) => {
      console.error(error.code === 'EADDRINUSE' ? `Another process listens on port ${port}.` : error);
      process.exitCode = 1;
    },
  );
}

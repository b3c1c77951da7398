import { request } from 'node:http';

export interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** An answer as it was sent, where fetch would decompress it; a POST of JSON when there is a body. */
export function send(url: string, headers: Readonly<Record<string, string>>, body?: unknown): Promise<RawAnswer> {
  const options =
    body === undefined ? { headers } : { headers: { 'content-type': 'application/json', ...headers }, method: 'POST' };
  return new Promise((resolve, reject) => {
    request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end(body === undefined ? undefined : JSON.stringify(body));
  });
}

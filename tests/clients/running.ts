import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';

export const CLIENTS = join(ROOT, 'clients');
const RELAY = join(CLIENTS, 'examples', 'relay');

/** The clients, and the programs that show each of them. */
export const PROGRAMS = {
  'Apollo Client': 'examples/apollo.mjs',
  'urql with Graphcache': 'examples/urql.mjs',
  Relay: 'examples/relay/program.mjs',
} as const;
export type Client = keyof typeof PROGRAMS;

/** Whether the packages of clients/ are there, after an attempt to fetch what is missing. One suite fetches for all. */
export function installPackages(): boolean {
  const begun = join(process.env['CUSTOMS_GRAPH_TEST_RUN']!, 'clients-begun');
  const ended = `${begun}-ended`;
  try {
    mkdirSync(begun);
  } catch {
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let waits = 0; !existsSync(ended) && waits < 600; waits += 1) Atomics.wait(clock, 0, 0, 200);
  }
  const script = join(ROOT, 'scripts', 'install-packages.mjs');
  const { status } = spawnSync(process.execPath, [script, CLIENTS], { stdio: 'inherit' });
  writeFileSync(ended, '');
  return status === 0;
}

export interface Ran {
  readonly status: number | null;
  readonly output: string;
  /** What a program of clients/ proved, and what it could not prove. */
  readonly proved: readonly string[];
  readonly failed: readonly string[];
}

/** Runs Node.js in clients/. The server that is asked may be in this process, which is therefore not held up. */
export function runNode(args: readonly string[], env: Record<string, string> = {}, cwd = CLIENTS): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => {
      const said = (word: string) => [...output.matchAll(new RegExp(`^${word} +(.*)$`, 'gm'))].map(([, line]) => line!);
      resolve({ status, output, proved: said('ok'), failed: said('FAILED') });
    });
  });
}

/** Beside what is compiled, it tells Node.js of which kind these modules are. */
const GENERATED = join('__generated__', 'package.json');

/** Runs relay-compiler in a folder with a configuration; in that of the program when none is given. */
export function compileRelay(env: Record<string, string> = {}, folder = RELAY): Promise<Ran> {
  // The compiler adds to this file, and wants it to be there.
  writeFileSync(join(folder, 'persisted.json'), '{}');
  if (folder !== RELAY) cpSync(join(RELAY, GENERATED), join(folder, GENERATED), { recursive: true });
  return runNode([join(CLIENTS, 'node_modules', 'relay-compiler', 'cli.js'), '--repersist'], env, folder);
}

/** A server in front of another that says ids without their views, as though everything were seen in the usual one. */
export async function withoutViews(url: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void forward(Buffer.concat(chunks)));
    const forward = async (body: Buffer): Promise<void> => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(url, { method: 'POST', headers, body });
      const text = (await answer.text()).replaceAll(/("id":"[^"@]*)@[^"]*"/g, '$1"');
      response.writeHead(answer.status, headers).end(text);
    };
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, server };
}

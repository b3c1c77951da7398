// Serves the graph and the pages from their sources: compiles the server as it is changed and starts it anew, and
// reloads the pages in the browser. PORT is the server's, 4000 by default; PAGE_PORT the pages', 5173. 0 chooses a free
// one. Ctrl-C ends it all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer as createListener } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { generateDocuments } from '../web/build/codegen.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const PLACEHOLDER = '<!--playground-data-->';
const children = [];

/** Starts a program of Node's in the project's folder, and gives its lines to `onLine` before they are printed. */
function start(args, onLine) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  createInterface({ input: child.stdout }).on('line', (line) => {
    onLine(line);
    if (line.trim()) console.log(line);
  });
  child.on('exit', (code) => void end(code ?? 0));
}

function compileAsItChanges(onCompiled) {
  // As in build.mjs: without the compiler's stamp a deleted source would leave its output behind.
  if (!existsSync(join(root, 'dist', '.tsbuildinfo'))) rmSync(join(root, 'dist'), { recursive: true, force: true });
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  start([compiler, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'], (line) => {
    if (line.includes('Watching for file changes')) onCompiled();
  });
}

/** Vite's client in the browser finds its way back only to a port that was named. */
async function freePort() {
  const listener = createListener().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  return port;
}

const explorer = join(root, 'web', 'explorer');

/** Vite on the sources of the pages, which ask the server that `proxied.target` names at the moment. */
async function servePages(proxied) {
  await generateDocuments(explorer);
  const vite = await createServer({
    configFile: join(root, 'web', 'vite.config.mjs'),
    // The packages of the editor come without the sources that their maps name, which is no news.
    logLevel: 'error',
    server: {
      host: '127.0.0.1',
      port: Number(process.env.PAGE_PORT ?? 5173) || (await freePort()),
      proxy: {
        '/graphql': {
          target: 'http://127.0.0.1',
          configure: (_, options) => proxied.add(options),
          // To a browser the server would send the playground as it was built.
          bypass: ({ headers }) => (headers.accept?.includes('text/html') ? '/playground.html' : undefined),
        },
      },
    },
    plugins: [
      {
        name: 'playground-data',
        transformIndexHtml: {
          order: 'pre',
          handler: async (html) =>
            html.includes(PLACEHOLDER) ? html.replace(PLACEHOLDER, await proxied.data()) : html,
        },
      },
      {
        name: 'explorer-operations',
        configureServer({ watcher }) {
          watcher.on('change', (file) => file.endsWith('.graphql') && void generateDocuments(explorer));
        },
      },
    ],
  });
  await vite.listen();
  return vite;
}

/** Where the server listens. With PORT=0 that changes with each start. */
class ServerAddress {
  #options = [];
  #url;

  add(options) {
    this.#options.push(options);
  }

  moveTo(url) {
    this.#url = url;
    for (const options of this.#options) options.target = url;
  }

  /** The element of data that the server writes into its own page. */
  async data() {
    for (let tries = 0; tries < 120; tries++) {
      const page = await this.#page();
      const data = /<script type="application\/json" id="playground-data">.*?<\/script>/s.exec(page ?? '')?.[0];
      if (page !== undefined) return data ?? '';
      await delay(500);
    }
    return '';
  }

  async #page() {
    try {
      return await (await fetch(`${this.#url}/graphql`, { headers: { accept: 'text/html' } })).text();
    } catch {
      // It is starting, for the first time or once more.
      return undefined;
    }
  }
}

let ending;
let vite;

/** Ends what was started; a second call waits for the first. */
function end(code) {
  ending ??= (async () => {
    const ended = children
      .filter((child) => child.exitCode === null && child.signalCode === null)
      .map((child) => new Promise((resolve) => void child.once('exit', resolve).kill('SIGTERM')));
    await Promise.all([...ended, vite?.close()]);
    process.exit(code);
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end(0));

const address = new ServerAddress();
vite = await servePages(address);
const page = `${vite.resolvedUrls.local[0]}`;

let isStarted = false;
compileAsItChanges(() => {
  if (isStarted) return;
  isStarted = true;
  start(['--watch', '--watch-preserve-output', 'dist/main.js'], (line) => {
    const url = /Address\s+(http:\S+)\/graphql/.exec(line)?.[1];
    if (url === undefined) return;
    address.moveTo(url);
    console.log(`\nThe API   ${url}/graphql, started anew when src changes`);
    console.log(`The pages ${page} and ${page}graphql, reloaded when web/ changes. Ctrl-C ends all.\n`);
  });
});

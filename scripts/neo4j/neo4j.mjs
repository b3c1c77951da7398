/**
 * A local Neo4j without Docker: fetched once from Maven, run as a Java child process.
 * As a command: `node scripts/neo4j/neo4j.mjs --help`. As a library: `startNeo4j`, `whyUnavailable`.
 *
 * Neo4j Community is GPLv3. It is only fetched and run here; its jars are never committed or shipped.
 */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify, stripVTControlCharacters } from 'node:util';

const HERE = dirname(fileURLToPath(import.meta.url));
const CACHE = resolve(HERE, '../../.neo4j');
const LIB = join(CACHE, 'lib');
const STAMP = 'complete.json';
const POM = join(HERE, 'pom.xml');

const OLDEST_JAVA = 17;
const READY_WITHIN_MS = 120_000;
// Longer than the 20 s after which Neo4jServer.java gives up on a shutdown that hangs.
const STOP_WITHIN_MS = 25_000;

/** Yields one sentence about what is missing to run Neo4j here, or null when nothing is. */
export async function whyUnavailable() {
  return (await whyNoJava()) ?? (await whyNoJars());
}

/**
 * Yields a running Neo4j, without a password unless `auth` is set, listening on 127.0.0.1 only; fetches the jars first if need be.
 * Without `home` the data lives in a throw-away folder that `stop` removes; port 0 lets the server choose.
 * Rejects with one line that says what to do; `details` of the error holds the last lines of Maven or Java.
 */
export async function startNeo4j({
  home,
  port = 0,
  heap = '1g',
  pageCache = '128m',
  auth = false,
  onLine = () => {},
  signal,
} = {}) {
  const missing = await whyUnavailable();
  if (missing) throw new Error(missing);
  if (port !== 0 && (await isTaken(port))) throw new Error(portTaken(port));
  const version = await neo4jVersion();
  await fetchJars({ version, onLine, signal });

  const folder = home ? resolve(home) : await mkdtemp(join(tmpdir(), 'customs-graph-neo4j-'));
  const removeThrowAway = async () => {
    if (!home) await rm(folder, { recursive: true, force: true });
  };
  onLine(`Starting Neo4j ${version} on ${folder} ...`);
  try {
    await writeConfiguration(folder, port, pageCache, auth);
    const server = await launch(folder, heap, signal, port);
    let stopping;
    const stop = () => (stopping ??= server.stop().finally(removeThrowAway));
    const { pid, exited } = server;
    return { uri: `bolt://127.0.0.1:${server.port}`, port: server.port, pid, version, stop, exited };
  } catch (error) {
    await removeThrowAway();
    throw error;
  }
}

/**
 * Makes a database of CSV tables with Neo4j's own importer, in a home that `startNeo4j` can then start. `folder` holds
 * the tables and the importer's arguments, as `npm run export` writes them. Yields what it counts.
 * Rejects when the home holds a database already; nothing is overwritten.
 */
export async function importCsv({ home, folder, heap = '1g', onLine = () => {}, signal }) {
  const missing = await whyUnavailable();
  if (missing) throw new Error(missing);
  if (!existsSync(join(folder, 'import.args'))) {
    throw new Error(`${folder} has no import.args. npm run export writes it, to export/neo4j.`);
  }
  const into = resolve(home);
  // The importer would tell so too, but only after calling what is there unusable.
  if (existsSync(join(into, 'data', 'databases', 'neo4j'))) {
    throw new Error(`${into} holds a database already. Choose another folder with --home, or delete that one.`);
  }
  await fetchJars({ version: await neo4jVersion(), onLine, signal });
  await writeConfiguration(into, 0, '128m');
  const environment = { ...process.env, NEO4J_HOME: into, NEO4J_CONF: join(into, 'conf') };
  const report = join(into, 'import.report');
  const command = ['database', 'import', 'full', 'neo4j', '@import.args', `--report-file=${report}`];
  onLine(`Importing ${resolve(folder)} into ${into} ...`);
  try {
    const { stdout } = await run(
      java(),
      [...javaFlags(heap), '-cp', join(LIB, '*'), 'org.neo4j.cli.AdminTool', ...command],
      // The arguments name the tables by their paths in the folder.
      { cwd: resolve(folder), env: environment, signal, maxBuffer: 64 * 1024 * 1024 },
    );
    return [...stdout.matchAll(/^ *(\d+ (?:nodes|relationships|properties))$/gm)].map(([, count]) => count);
  } catch (error) {
    throw failure(
      `The import failed. What it has left in ${into} cannot be started: delete it.`,
      lastLines(`${error.stdout}${error.stderr}`, 8),
      error,
    );
  }
}

function java() {
  const ofHome = process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin', 'java');
  return ofHome && existsSync(ofHome) ? ofHome : 'java';
}

const run = promisify(execFile);

async function whyNoJava() {
  const need = `Install a JDK ${OLDEST_JAVA} or 21, or point JAVA_HOME at one.`;
  try {
    // Says the version and, in the same breath, whether the compiler is there that runs Neo4jServer.java.
    const { stdout } = await run(java(), ['--list-modules']);
    const version = Number(/^java\.base@(\d+)/m.exec(stdout)?.[1]);
    if (version < OLDEST_JAVA) return `Java ${version} is too old for Neo4j. ${need}`;
    if (!/^jdk\.compiler@/m.test(stdout)) return `This Java ${version} is a runtime without a compiler. ${need}`;
    return null;
  } catch (error) {
    if (error.code === 'ENOENT') return `Java is not installed. ${need}`;
    // Java 8 and older don't know the option.
    return `Java is older than ${OLDEST_JAVA} or does not run. ${need}`;
  }
}

async function whyNoJars() {
  if (await jarsAreComplete()) return null;
  try {
    await run('mvn', ['--version']);
    return null;
  } catch (error) {
    const what = error.code === 'ENOENT' ? 'Maven (mvn) is not installed' : 'Maven (mvn) does not run';
    return `${what}, and it is needed once to fetch Neo4j. Install Maven 3.`;
  }
}

async function neo4jVersion() {
  return /<neo4j\.version>(.+?)</.exec(await readFile(POM, 'utf8'))[1];
}

async function pomDigest() {
  return createHash('sha256')
    .update(await readFile(POM))
    .digest('hex');
}

async function sizesOfJars(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jar')).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).size])),
  );
}

async function jarsAreComplete() {
  try {
    const stamp = JSON.parse(await readFile(join(LIB, STAMP), 'utf8'));
    return stamp.pom === (await pomDigest()) && JSON.stringify(stamp.jars) === JSON.stringify(await sizesOfJars(LIB));
  } catch {
    return false;
  }
}

async function fetchJars({ version, onLine, signal }) {
  if (await jarsAreComplete()) return;
  onLine(`Fetching Neo4j ${version} with Maven (about 123 MB, once; half a minute or so) ...`);
  await mkdir(CACHE, { recursive: true });
  await writeFile(join(CACHE, '.gitignore'), '*\n');
  // Into a folder of its own, then renamed: a killed fetch leaves no half set, and two at once don't mix.
  // (Maven would also keep a truncated jar that it finds at the target.)
  const fresh = await mkdtemp(join(CACHE, 'fetch-'));
  try {
    await runMaven(fresh, signal);
    await writeFile(join(fresh, STAMP), JSON.stringify({ pom: await pomDigest(), jars: await sizesOfJars(fresh) }));
    if (await jarsAreComplete()) return;
    await replaceLib(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

// Renames only: a removal in place could eat the set that another process has just put there.
async function replaceLib(fresh) {
  const old = `${fresh}-old`;
  await rename(LIB, old).catch(ignore('ENOENT'));
  try {
    await rename(fresh, LIB).catch(ignore('ENOTEMPTY', 'EEXIST'));
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

function ignore(...codes) {
  return (error) => {
    if (!codes.includes(error.code)) throw error;
  };
}

// Closes every failure of Maven and would crowd out what went wrong.
const MAVEN_ADVICE = /^\[ERROR\] (\[Help|To see the full|Re-run Maven|For more information)/;

async function runMaven(folder, signal) {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  try {
    await run('mvn', ['-q', '-B', '-Dstyle.color=never', '-f', POM, ...goal], { signal });
  } catch (error) {
    throw failure(
      'Fetching Neo4j with Maven failed. Check the network and ~/.m2/settings.xml (mirror, proxy), then run this again.',
      lastLines(error.stdout + error.stderr, 8, MAVEN_ADVICE),
      error,
    );
  }
}

async function writeConfiguration(home, port, pageCache, auth = false) {
  await mkdir(join(home, 'conf'), { recursive: true });
  const lines = [
    '# Written anew at every start by scripts/neo4j/neo4j.mjs.',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    `dbms.security.auth_enabled=${auth}`,
    `server.memory.pagecache.size=${pageCache}`,
    '# Otherwise an empty home takes 516 MB of disk instead of 2.',
    'db.tx_log.preallocate=false',
    '# Otherwise a stop takes 10 s instead of 0.2: the network threads wait for late comers.',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
  ];
  await writeFile(join(home, 'conf', 'neo4j.conf'), `${lines.join('\n')}\n`);
}

function javaFlags(heap) {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    // Asking for more than the maximum at the start would be refused.
    `-Xms${bytes(heap) < bytes('256m') ? heap : '256m'}`,
    `-Xmx${heap}`,
    // A quarter less memory than the default collector, and no collector threads on a small machine.
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    ...opens.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
}

async function launch(home, heap, signal, port) {
  const program = ['-cp', join(LIB, '*'), join(HERE, 'Neo4jServer.java'), home];
  const child = spawn(java(), [...javaFlags(heap), ...program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Out of reach of the terminal's Ctrl-C: closing stdin is the one way to stop it.
    detached: true,
  });
  // It may end at any moment; a broken pipe is then no news.
  child.stdin.on('error', () => {});
  const said = [];
  const exited = once(child, 'close').then(([code]) => ({ code, lastLines: said.slice(-8) }));

  const stop = async () => {
    child.stdin.end();
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await exited;
    clearTimeout(killer);
  };

  const ready = new Promise((resolveReady) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        const chosen = /^READY (\d+)$/.exec(line)?.[1];
        if (chosen) resolveReady({ port: Number(chosen) });
        else said.push(line);
        if (said.length > 400) said.splice(0, 200);
      });
    }
  });
  const waiting = new AbortController();
  const outcome = await Promise.race([
    ready,
    exited.then(() => ({ ended: true })),
    delay(READY_WITHIN_MS, { late: true }, { signal: waiting.signal }).catch(() => ({})),
    ...(signal ? [aborted(signal)] : []),
  ]);
  waiting.abort();
  if (outcome.port) return { port: outcome.port, pid: child.pid, stop, exited };
  await stop();
  throw whyNotStarted(outcome, said, home, port);
}

async function aborted(signal) {
  if (!signal.aborted) await once(signal, 'abort');
  return { aborted: true };
}

function whyNotStarted(outcome, said, home, port) {
  const all = said.join('\n');
  if (outcome.aborted) return new Error('The start of Neo4j was interrupted.');
  if (outcome.late)
    return failure(
      `Neo4j was not ready within ${READY_WITHIN_MS / 1000} s. Is the machine overloaded?`,
      lastLines(all, 8),
    );
  if (/FileLockException/.test(all)) {
    return new Error(
      `Another Neo4j is running on ${home}. Stop it, or choose another folder with --home or --ephemeral.`,
    );
  }
  // Somebody took the port between our look and the server's.
  if (/PortBindException|Address already in use/.test(all)) return new Error(portTaken(port));
  const causes = said.filter((line) => /^(Caused by|Exception in|Error|Invalid)/.test(line));
  return failure(
    `Neo4j did not start on ${home}. The lines of Java say why.`,
    causes.length > 0 ? causes : said.slice(-8),
  );
}

function failure(message, details, cause) {
  return Object.assign(new Error(message, { cause }), { details });
}

function lastLines(text, count, except = /^$/) {
  const lines = stripVTControlCharacters(text).split('\n');
  return lines.filter((line) => !except.test(line) && !/^(\[ERROR\])?\s*$/.test(line)).slice(-count);
}

function bytes(size) {
  const [, number, unit] = /^(\d+)([kmg]?)$/i.exec(size) ?? [];
  if (!number) throw new Error(`"${size}" is no memory size. Write it like 512m or 1g.`);
  return Number(number) * 1024 ** ['', 'k', 'm', 'g'].indexOf(unit.toLowerCase());
}

function portTaken(port) {
  return `Port ${port} is in use. Stop what listens there (perhaps another Neo4j), or choose another with --port.`;
}

async function isTaken(port) {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
    return false;
  } catch (error) {
    if (error.code === 'EADDRINUSE') return true;
    throw new Error(`Port ${port} can't be opened (${error.code}). Choose another with --port.`, { cause: error });
  } finally {
    probe.close();
  }
}

const USAGE = `Runs a local Neo4j in the foreground, without Docker and without a password.

  --port NUMBER     where it listens on 127.0.0.1; 0 chooses a free port (7687)
  --home DIR        where it keeps its data (.neo4j/data)
  --import DIR      make a database of the CSV in DIR (export/neo4j), and end; the home must hold none yet
  --ephemeral       keep nothing: a throw-away home, removed at the end
  --auth            ask for a user and a password, at first neo4j and neo4j, which must be changed
  --with-parent     end when the process that started this one does: when stdin closes
  --heap SIZE       Java's largest heap (1g)
  --pagecache SIZE  Neo4j's page cache (128m)`;

function readCommandLine() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7687' },
      home: { type: 'string' },
      import: { type: 'string' },
      ephemeral: { type: 'boolean', default: false },
      auth: { type: 'boolean', default: false },
      'with-parent': { type: 'boolean', default: false },
      heap: { type: 'string', default: '1g' },
      pagecache: { type: 'string', default: '128m' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.ephemeral && values.home)
    throw new Error('--ephemeral and --home contradict each other. Give one of them.');
  if (values.ephemeral && values.import)
    throw new Error('--ephemeral keeps nothing, so there is nothing to import into.');
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535)
    throw new Error(`--port ${values.port} is no port. Give a number from 0 to 65535.`);
  const home = values.ephemeral ? undefined : (values.home ?? join(CACHE, 'data'));
  return {
    help: values.help,
    tables: values.import,
    auth: values.auth,
    withParent: values['with-parent'],
    port,
    home,
    heap: values.heap,
    pageCache: values.pagecache,
  };
}

async function main() {
  const interrupt = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => interrupt.abort());
  try {
    const { help, tables, withParent, ...options } = readCommandLine();
    if (help) return console.log(USAGE);
    if (withParent) process.stdin.resume().on('close', () => interrupt.abort());
    const watched = { ...options, onLine: (line) => console.log(line), signal: interrupt.signal };
    if (tables !== undefined) {
      const counts = await importCsv({ ...watched, folder: tables });
      return console.log(`Imported ${counts.join(', ')}. To start Neo4j on it: the same command without --import.`);
    }
    const server = await startNeo4j(watched);
    console.log(
      `Neo4j ${server.version} is ready at ${server.uri} (${options.auth ? 'user neo4j' : 'no password'}). Stop it with Ctrl-C.`,
    );
    const ended = await Promise.race([server.exited, aborted(interrupt.signal)]);
    if (ended.aborted) console.log('Stopping Neo4j ...');
    await server.stop();
    if (!ended.aborted) throw failure(`Neo4j ended by itself (exit code ${ended.code}).`, ended.lastLines);
    console.log('Neo4j has stopped.');
  } catch (error) {
    if (interrupt.signal.aborted) return;
    for (const line of error.details ?? []) console.error(`  ${line}`);
    const hint = error.code?.startsWith('ERR_PARSE_ARGS') ? '. See --help.' : '';
    console.error(`${error.message}${hint}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) await main();

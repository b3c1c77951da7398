// What a schema costs a front end in TypeScript: node scripts/measure-types.mjs SCHEMA.graphql ...
// Makes a project of the three operations below in a folder for each schema, with GraphQL Code Generator and with
// gql.tada, and prints a table: CPU time and memory of the generator, of tsc, and of an editor's tsserver.
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PACKAGES = [
  '@graphql-codegen/cli@7.4.3',
  '@graphql-codegen/client-preset@6.2.0',
  '@graphql-typed-document-node/core@3.2.0',
  'gql.tada@1.11.3',
  'graphql@16.15.0',
  'typescript@5.9.3',
];
const CONNECTION = 'totalCount pageInfo { hasNextPage endCursor } edges { cursor node';
const OPERATIONS = {
  Agreements: `query Agreements($where: AgreementWhere, $orderBy: [AgreementOrder!], $first: Int, $after: Cursor) {
  agreements(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    ${CONNECTION} { id name signedOn { edtf first } signatories(first: 5) { edges { node { id } relationship { id validFrom { edtf } } } } } }
  }
}`,
  Ports: `query Ports($where: PortWhere, $first: Int, $after: Cursor, $asOf: Date, $lang: Language) {
  ports(where: $where, first: $first, after: $after, asOf: $asOf, lang: $lang) { ${CONNECTION} { id name } } }
}`,
  Programme: `query Programme($id: ID!) {
  programme(id: $id) { id name kind pilotedAt(first: 9) { ${CONNECTION} { id ... on Port { name country { name } } } } } }
}`,
};
const USE = 'export const names = (data: Data) => data.agreements.edges.map(({ node }) => node.name.toUpperCase());\n';
const COMPILER = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  skipLibCheck: true,
  types: [],
};

const folder = mkdtempSync(join(tmpdir(), 'measure-types-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES], {
  cwd: folder,
});
if (status !== 0) throw new Error('The packages could not be fetched.');
const bin = (name) => join(folder, 'node_modules', '.bin', name);

/** Each tool: how its sources are written, and what generates its types. */
const TOOLS = {
  'GraphQL Code Generator': (project) => {
    const config = {
      schema: 'schema.graphql',
      documents: 'src/operations.ts',
      generates: { 'src/gql/': { preset: 'client' } },
    };
    write(project, 'codegen.json', JSON.stringify(config));
    write(project, 'tsconfig.json', JSON.stringify({ compilerOptions: COMPILER, include: ['src'] }));
    write(
      project,
      'src/operations.ts',
      sourceOf("import { graphql } from './gql';\nimport type { AgreementsQuery as Data } from './gql/graphql';\n"),
    );
    return [bin('graphql-codegen'), '--config', 'codegen.json'];
  },
  'gql.tada': (project) => {
    const plugin = {
      name: 'gql.tada/ts-plugin',
      schema: './schema.graphql',
      tadaOutputLocation: './src/graphql-env.d.ts',
    };
    const compilerOptions = { ...COMPILER, plugins: [plugin] };
    write(project, 'tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }));
    const start = `import { initGraphQLTada, type ResultOf } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';
const graphql = initGraphQLTada<{ introspection: introspection }>();
type Data = ResultOf<typeof Agreements>;
`;
    write(project, 'src/operations.ts', sourceOf(start));
    return [bin('gql.tada'), 'generate', 'output'];
  },
};

const sourceOf = (start) =>
  start +
  Object.entries(OPERATIONS)
    .map(([name, text]) => `export const ${name} = graphql(\`${text}\`);\n`)
    .join('') +
  USE;

function write(project, path, text) {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), text);
}

/** Runs a command: its seconds of CPU time, and the most memory that it had, in MB. */
function timed(project, [command, ...args]) {
  const { status, stdout, stderr } = spawnSync('/usr/bin/time', ['-f', 'TOOK %U %S %M', command, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command} failed: ${stdout}${stderr}`);
  const [user, system, kilobytes] = /TOOK (.*)/.exec(stderr)[1].split(' ').map(Number);
  return { seconds: user + system, megabytes: kilobytes / 1024 };
}

/** CPU time of a process so far, in seconds: fields 14 and 15 of proc(5), in hundredths. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** An editor: opens the file, then types a letter and takes it away again; the CPU time until the errors are there. */
async function editor(project) {
  const server = spawn(
    process.execPath,
    [join(folder, 'node_modules/typescript/lib/tsserver.js'), '--disableAutomaticTypingAcquisition'],
    {
      cwd: project,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  let heard = '';
  const waiting = new Map();
  server.stdout.setEncoding('utf8').on('data', (chunk) => {
    heard += chunk;
    for (const [line, seq] of heard.matchAll(
      /^\{"seq":\d+,"type":"response","command":"semanticDiagnosticsSync","request_seq":(\d+).*\n/gm,
    )) {
      waiting.get(Number(seq))?.(JSON.parse(line));
      waiting.delete(Number(seq));
    }
  });
  const file = join(project, 'src', 'operations.ts');
  let seq = 0;
  const tell = (command, args) =>
    server.stdin.write(`${JSON.stringify({ seq: ++seq, type: 'request', command, arguments: args })}\n`);
  const errors = async () => {
    const before = cpuOf(server.pid);
    const answer = new Promise((done) => waiting.set(seq + 1, done));
    tell('semanticDiagnosticsSync', { file });
    const { body } = await answer;
    return { seconds: cpuOf(server.pid) - before, found: body.length };
  };
  tell('open', { file });
  const { found } = await errors();
  const opened = cpuOf(server.pid);
  const at = readFileSync(file, 'utf8').split('\n').length - 1;
  const keys = [];
  for (let i = 0; i < 6; i++) {
    const change = {
      file,
      line: at,
      offset: 1,
      endLine: at,
      endOffset: i % 2 === 0 ? 1 : 2,
      insertString: i % 2 === 0 ? ' ' : '',
    };
    tell('change', change);
    keys.push((await errors()).seconds);
  }
  const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'));
  server.kill();
  return { found, opened, key: keys.sort((a, b) => a - b)[3], megabytes: Number(peak) / 1024 };
}

const kilobytesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + kilobytesIn(join(path, name)), 0)
    : statSync(path).size / 1000;

console.log('| schema | tool | generating, s | MB | types, kB | tsc, s | MB | opening, s | a key, s | MB |');
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const [index, schema] of process.argv.slice(2).entries()) {
  for (const [tool, make] of Object.entries(TOOLS)) {
    const project = join(folder, `${index}-${tool.replace(/\W+/g, '-')}`);
    mkdirSync(project);
    copyFileSync(resolve(schema), join(project, 'schema.graphql'));
    const generating = timed(project, make(project));
    const types = kilobytesIn(join(project, 'src')) - kilobytesIn(join(project, 'src', 'operations.ts'));
    const tsc = timed(project, [bin('tsc'), '-p', '.']);
    const { found, opened, key, megabytes } = await editor(project);
    if (found > 0) throw new Error(`${tool} finds ${found} errors in the operations`);
    const cells = [generating.seconds.toFixed(1), generating.megabytes, types, tsc.seconds.toFixed(1), tsc.megabytes];
    const rest = [opened.toFixed(1), key.toFixed(2), megabytes];
    const row = [...cells, ...rest].map((cell) => (typeof cell === 'number' ? Math.round(cell) : cell));
    console.log(`| ${schema} | ${tool} | ${row.join(' | ')} |`);
  }
}

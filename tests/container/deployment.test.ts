import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config';
import { SETTINGS } from '../../src/config/settings';
import { ROOT } from '../support/project-files';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly stop_grace_period?: string;
}

describe('docker-compose.yml', () => {
  const compose = parse(read('docker-compose.yml')) as {
    readonly services: Readonly<Record<'neo4j' | 'server', Service>>;
    readonly volumes: Readonly<Record<string, unknown>>;
  };
  const { neo4j, server } = compose.services;

  test('starts the server after a healthy Neo4j', () => {
    expect(neo4j.image).toBe('neo4j:5.26-community');
    expect(neo4j.healthcheck).toBeDefined();
    expect(server.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(server.build).toBe('.');
  });

  test('asks for a password and has none of its own', () => {
    expect(neo4j.environment['NEO4J_AUTH']).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
    expect(server.environment['NEO4J_PASSWORD']).toMatch(/^\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
  });

  test('opens ports to this machine only', () => {
    for (const port of [...neo4j.ports, ...server.ports]) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('lets the server write nothing but temporary files, and gain no rights', () => {
    expect(server).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(server).toHaveProperty('mem_limit');
    // Else Docker makes a volume without a name for it at each start.
    expect(server).toHaveProperty('tmpfs', ['/tmp', '/app/data']);
  });

  test('leaves the server the time that its end may take', () => {
    const { drainMs, shutdownGraceMs } = readConfig({});
    expect(parseInt(server.stop_grace_period!) * 1000).toBeGreaterThan(drainMs + shutdownGraceMs);
  });

  test('declares the volumes that it uses, and sets only variables that there are', () => {
    for (const volume of neo4j.volumes ?? []) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    const names = SETTINGS.map(({ name }) => name);
    for (const name of Object.keys(server.environment)) expect(names).toContain(name);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  test('ends in an image without root, with a health check and a place for data', () => {
    expect(last).toContain('USER node');
    expect(last).toContain('VOLUME /app/data');
    expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    expect(last.find((line) => line.startsWith('ENV '))).toContain('HOST=0.0.0.0');
  });

  test('never takes in secrets or what was built elsewhere', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.git', 'node_modules', 'dist', 'web/dist', 'data']),
    );
  });
});

describe('.dockerignore', () => {
  const ignored = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const isIgnored = (path: string) => ignored.some((entry) => path === entry || path.startsWith(`${entry}/`));

  const isThere = (path: string) => ['', '.js', '.ts', '.tsx'].some((end) => existsSync(join(ROOT, path + end)));

  /** The files and folders outside web/ that the sources of the pages name by a relative path. */
  const namedByPages = readdirSync(join(ROOT, 'web'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/^(dist|node_modules)\//.test(file))
    .map((file) => join('web', file))
    .flatMap((file) =>
      [...read(file).matchAll(/['"]((?:\.\.\/)+[\w./-]+)['"]/g)].map(([, path]) => {
        const own = relative(ROOT, join(ROOT, dirname(file), path!));
        // Else a name that a build step joins to the folder of the pages.
        return isThere(own) ? own : relative(ROOT, join(ROOT, 'web', path!));
      }),
    )
    .filter((path) => !/^(\.\.|web)/.test(path) && isThere(path));

  test('leaves in what the pages are built of', () => {
    expect(namedByPages).toEqual(
      expect.arrayContaining(['clients/codegen.js', 'clients/graphcache', 'clients/emitted']),
    );
    expect(namedByPages.filter(isIgnored)).toEqual([]);
    expect(isIgnored('tests/http')).toBe(true);
  });

  test('leaves in what the Dockerfile copies', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY --from=build (.+) \S+$/gm)]
      .flatMap(([, paths]) => paths!.split(' '))
      .map((path) => path.replace('/app/', ''));
    const made = ['dist', 'web/dist'];
    expect(copied).toEqual(expect.arrayContaining(made));
    for (const path of copied.filter((path) => !made.includes(path))) {
      expect([path, existsSync(join(ROOT, path)), isIgnored(path)]).toEqual([path, true, false]);
    }
  });
});

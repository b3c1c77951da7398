import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SETTINGS } from '../../src/config/settings';

const read = (file: string) => readFileSync(join(__dirname, '..', '..', file), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
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

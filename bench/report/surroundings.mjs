import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../product.mjs';

/** The machine and the versions, as pairs of a word and what it is. @param {string} neo4jVersion */
export function surroundings(neo4jVersion) {
  const [processor] = cpus();
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    ['commit', commit()],
    ['processor', `${cpus().length} cores, ${processor?.model.trim() ?? 'unknown'}`],
    ['memory', `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ['system', `${type()} ${release()}`],
    ['Node.js', process.versions.node],
    ['Java', javaVersion()],
    ['Neo4j Community', neo4jVersion],
    ['Grafeo (embedded)', versionOf(ROOT, '@grafeo-db/js')],
    ['neo4j-driver', versionOf(import.meta.dirname, 'neo4j-driver')],
    ['@neo4j/graphql', versionOf(import.meta.dirname, '@neo4j/graphql')],
    ['@apollo/server', versionOf(import.meta.dirname, '@apollo/server')],
    ['autocannon', versionOf(import.meta.dirname, 'autocannon')],
  ];
}

function versionOf(folder, name) {
  const at = folder === ROOT ? ROOT : join(folder, '..');
  return JSON.parse(readFileSync(join(at, 'node_modules', name, 'package.json'), 'utf8')).version;
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

function javaVersion() {
  try {
    return execFileSync('java', ['--version'], { encoding: 'utf8' }).split('\n')[0].trim();
  } catch {
    return 'unknown';
  }
}

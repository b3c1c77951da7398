import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const INPUTS = [
  ...['index.html', 'playground.html', 'build.mjs', 'vite.config.mjs', 'tsconfig.json'],
  ...['build', 'explorer', 'playground', 'shared', '../clients/emitted'],
];

/** Packages whose code is in the pages or makes them. */
const PACKAGES = [
  '@observablehq/plot',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  '@urql/core',
  '@urql/exchange-graphcache',
  '@urql/exchange-persisted',
  'd3-geo',
  'downshift',
  'graphology',
  'graphology-layout-forceatlas2',
  'i18next',
  'react-i18next',
  'sigma',
  'topojson-client',
  'urql',
  'world-atlas',
  'wouter',
  '@graphiql/plugin-doc-explorer',
  '@graphiql/plugin-explorer',
  '@graphiql/plugin-history',
  '@graphiql/react',
  '@graphiql/toolkit',
  'graphiql',
  'graphql',
  'monaco-editor',
  'monaco-graphql',
  'react',
  'react-dom',
  'vite',
];

/** One hash of everything the pages are built from: the sources under `web` and the packages' versions. */
export function stampOf(web) {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of filesUnder(join(web, input))) {
      hash
        .update(`${relative(web, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  for (const name of PACKAGES) hash.update(`${name}@${versionOf(name, web)}\0`);
  return hash.digest('hex');
}

/** The version of an installed package, or null. Read from the file: many packages do not export it. */
export function versionOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, 'utf8')).version;
    if (folder === dirname(folder)) return null;
  }
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

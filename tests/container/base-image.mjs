// A stand-in for the image that the Dockerfile begins with, made of Debian's packages and npm's.
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './commands.mjs';

/** The name by which buildah looks up `node:22-bookworm-slim`. */
export const BASE_IMAGE = 'docker.io/library/node:22-bookworm-slim';
const NODE = '22.23.3';
const NPM = '10.9.9';

/** Makes the image, unless the store has it. */
export function makeBaseImage(buildah) {
  if (buildah(['images', '--format', '{{.Name}}:{{.Tag}}']).split('\n').includes(BASE_IMAGE)) return;
  const container = buildah(['from', 'scratch']);
  const root = buildah(['mount', container]);
  // In a mount namespace of its own, so that the /proc that it mounts goes with it.
  run('unshare', ['--mount', 'debootstrap', '--variant=minbase', 'bookworm', root]);
  for (const left of ['var/cache/apt', 'var/lib/apt/lists', 'var/log']) {
    rmSync(join(root, left), { recursive: true, force: true });
    mkdirSync(join(root, left));
  }
  run('chroot', [root, 'groupadd', '--gid', '1000', 'node']);
  run('chroot', [root, 'useradd', '--uid', '1000', '--gid', 'node', '--create-home', 'node']);
  installNode(join(root, 'usr', 'local'));
  buildah(['config', '--env', `NODE_VERSION=${NODE}`, '--env', `PATH=${PATH}`, '--cmd', 'node', container]);
  buildah(['commit', '--rm', container, BASE_IMAGE]);
}

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function installNode(prefix) {
  const fetched = mkdtempSync(join(tmpdir(), 'customs-graph-node-'));
  try {
    // The package `node` would fetch this one by a script.
    const packages = [`node-linux-${process.arch}@${NODE}`, `npm@${NPM}`];
    run('npm', ['install', '--prefix', fetched, '--ignore-scripts', '--no-audit', '--no-fund', ...packages]);
    const modules = join(prefix, 'lib', 'node_modules');
    mkdirSync(modules, { recursive: true });
    copyFileSync(
      join(fetched, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node'),
      join(prefix, 'bin', 'node'),
    );
    cpSync(join(fetched, 'node_modules', 'npm'), join(modules, 'npm'), { recursive: true });
    for (const name of ['npm', 'npx']) {
      symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(prefix, 'bin', name));
    }
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  fetchAsThisMachine(join(prefix, 'etc'));
}

/** npm in the image fetches from where npm of this machine does, and trusts the same authorities. */
function fetchAsThisMachine(folder) {
  const settings = join(folder, 'npmrc');
  writeFileSync(settings, `registry=${run('npm', ['config', 'get', 'registry'])}\n`);
  const authorities = process.env.NODE_EXTRA_CA_CERTS;
  if (!authorities) return;
  copyFileSync(authorities, join(folder, 'authorities.pem'));
  appendFileSync(settings, 'cafile=/usr/local/etc/authorities.pem\n');
}

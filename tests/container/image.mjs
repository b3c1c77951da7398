// The image, built by the Dockerfile as it is from what git knows of the working tree.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './commands.mjs';

export const IMAGE = 'localhost/customs-graph';

/** Builds the image in the Docker format: the one of OCI has no health check. */
export function buildImage(buildah, project) {
  const context = mkdtempSync(join(tmpdir(), 'customs-graph-context-'));
  try {
    const tree = run('git', ['stash', 'create'], { cwd: project }) || 'HEAD';
    run('sh', ['-c', 'git archive "$1" | tar -x -C "$2"', 'sh', tree, context], { cwd: project });
    const options = ['--isolation', 'chroot', '--format', 'docker', '--pull=never', '--tag', IMAGE];
    buildah(['build', ...options, context], { loud: true });
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
}

/** What the image says of how it is run, and the folder of its files. */
export function openImage(buildah) {
  const { Docker } = JSON.parse(buildah(['inspect', '--type', 'image', IMAGE]));
  const { User, Env, Cmd, Entrypoint, WorkingDir, Volumes, Healthcheck } = Docker.config;
  const root = buildah(['mount', buildah(['from', '--pull=never', IMAGE])]);
  return {
    root,
    user: User,
    ids: idsOf(root, User),
    environment: Object.fromEntries(Env.map((pair) => pair.split(/=(.*)/s).slice(0, 2))),
    command: [...(Entrypoint ?? []), ...Cmd],
    folder: WorkingDir,
    volumes: Object.keys(Volumes ?? {}),
    healthCheck: Healthcheck.Test.slice(1),
  };
}

function idsOf(root, user) {
  const line = readFileSync(join(root, 'etc', 'passwd'), 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${user}:`));
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Megabytes of a folder of the image; of all of it when none is named. */
export function megabytes(root, folder = '.') {
  const [bytes] = run('du', ['--summarize', '--bytes', join(root, folder)]).split('\t');
  return Number(bytes) / 1e6;
}

/** The packages of the image that are for development alone. */
export function developmentPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'app/node_modules/.package-lock.json'), 'utf8'));
  return Object.keys(packages).filter((path) => packages[path].dev && existsSync(join(root, 'app', path)));
}

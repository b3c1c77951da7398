// Runs an image as an engine does: its files as the root, in namespaces of its own, as the user that the image names,
// without capabilities and without a way to new ones. Cgroups, seccomp and the network are left as they are.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// "$1" the root, "$2" ro or rw, "$3" the folder on the machine for the volume "$4" (none when empty).
const MOUNTS = `
mount --bind "$1" "$1"
[ -z "$3" ] || mount --bind "$3" "$1$4"
mount -t tmpfs -o mode=1777,nosuid,nodev,noexec tmpfs "$1/tmp"
mount -t proc proc "$1/proc"
mount -t tmpfs -o mode=755,nosuid tmpfs "$1/dev"
for device in null zero random urandom; do
  touch "$1/dev/$device"
  mount --bind "/dev/$device" "$1/dev/$device"
done
mount -o remount,bind,"$2" "$1"
mount -o remount,ro "$1/dev"
shift 4
exec "$@"`;

/**
 * Starts the command of an image, or another, as process 1 of a container. `volume` is a folder of this machine; the
 * root can be written only when it is `writable`.
 */
export function startContainer(
  image,
  { command = image.command, environment = {}, volume = '', writable = false } = {},
) {
  const { uid, gid } = image.ids;
  const within = ['--root', image.root, '--wd', image.folder, '--setgid', gid, '--setuid', uid].map(String);
  const mounts = ['-ec', MOUNTS, 'sh', image.root, writable ? 'rw' : 'ro', volume, image.volumes[0]];
  const child = spawn(
    'unshare',
    [
      ...['--mount', '--pid', '--ipc', '--uts', '--fork', '--kill-child', 'sh', ...mounts],
      ...['setpriv', '--no-new-privs', 'unshare', ...within, '--', ...command],
    ],
    { env: { ...image.environment, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Container(image, child, environment);
}

class Container {
  output = '';

  constructor(image, child, environment) {
    this.image = image;
    this.child = child;
    this.environment = { ...image.environment, ...environment };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (this.output += chunk));
    /** The exit code, and how many milliseconds after the last signal it came. */
    this.ended = once(child, 'close').then(([code, signal]) => ({
      code: code ?? signal,
      ms: performance.now() - (this.signalled ?? 0),
    }));
  }

  /** The id on this machine of the process that is 1 in the container. */
  get pid() {
    const { pid } = this.child;
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'));
  }

  /** What the kernel says of process 1, by name. */
  get status() {
    const lines = readFileSync(`/proc/${this.pid}/status`, 'utf8').split('\n');
    return Object.fromEntries(lines.map((line) => line.split(/:\s*/)));
  }

  /** Runs a command beside process 1, as `docker exec` does; yields its exit code and what it said. */
  execute(command) {
    const { uid, gid } = this.image.ids;
    const who = ['--setgid', gid, '--setuid', uid].map(String);
    const { status, stdout } = spawnSync(
      'nsenter',
      ['--target', String(this.pid), '--mount', '--pid', '--ipc', '--uts', '--root', '--wd', ...who, '--', ...command],
      { env: this.environment, encoding: 'utf8' },
    );
    return { code: status, output: stdout.trim() };
  }

  signal(name) {
    this.signalled = performance.now();
    process.kill(this.pid, name);
  }

  /** Waits for the server to listen and its store to answer; false when it ended or `seconds` are over. */
  async ready(seconds = 600) {
    let ended = false;
    void this.ended.then(() => (ended = true));
    for (const until = Date.now() + seconds * 1000; Date.now() < until && !ended;) {
      if ((await ask('/readyz'))?.status === 200) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  }
}

/** What the server answers; undefined when nothing listens. */
export const ask = (path, options) => fetch(`http://127.0.0.1:4000${path}`, options).catch(() => undefined);

/** A new folder of `work` that the image's user may write, as a new volume takes over from the image. */
export function newVolume(image, work, name) {
  const folder = join(work, name);
  mkdirSync(folder);
  spawnSync('chown', [`${image.ids.uid}:${image.ids.gid}`, folder]);
  return folder;
}

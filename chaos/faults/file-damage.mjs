import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { undoAtExit } from '../server/leftovers.mjs';

/** The machine does not allow the damage. */
export class CannotBeHad extends Error {}

/** The user without rights, as whom the server runs where rights matter: root may read and write everything. */
const NOBODY = 65_534;
const MB = 1024 * 1024;
const FILE = 'graph.grafeo';

/**
 * A way to spoil a data folder.
 *
 * @typedef {object} Damage
 * @property {string} name
 * @property {string} title
 * @property {boolean} [passes] whether it is over when it is undone; the data are then whole as before
 * @property {(project: import('../server/project.mjs').Project) => string | undefined} [impossible] why it cannot be had here
 * @property {(folder: string, random: () => number) => { uid?: number, undo?: () => void }} spoil
 */

const isRoot = () => process.getuid?.() === 0;

/** Whether a user without rights can run the server of a project. */
function whyNotAsNobody(project) {
  if (!isRoot()) return undefined;
  const { status } = spawnSync(
    process.execPath,
    ['-e', `require('node:fs').readFileSync(${JSON.stringify(project.main)})`],
    {
      uid: NOBODY,
      gid: NOBODY,
      cwd: '/',
    },
  );
  return status === 0 ? undefined : 'a user without rights cannot read the project';
}

const asNobody = () => (isRoot() ? { uid: NOBODY } : {});

function giveAway(folder) {
  if (!isRoot()) return;
  for (const name of ['', ...readdirSync(folder)]) chownSync(join(folder, name), NOBODY, NOBODY);
}

/** @type {readonly Damage[]} */
export const DAMAGES = [
  {
    name: 'flipped',
    title: 'bytes of the store file are flipped',
    spoil(folder, random) {
      const path = join(folder, FILE);
      const content = readFileSync(path);
      for (let i = 0; i < 64; i++) content[Math.floor(random() * content.length)] ^= 0xff;
      writeFileSync(path, content);
      return {};
    },
  },
  {
    name: 'one-byte',
    title: 'one byte of the store file is flipped',
    spoil(folder, random) {
      const path = join(folder, FILE);
      const content = readFileSync(path);
      content[Math.floor(random() * content.length)] ^= 0x01;
      writeFileSync(path, content);
      return {};
    },
  },
  {
    name: 'cut',
    title: 'the store file is cut',
    spoil(folder, random) {
      const path = join(folder, FILE);
      truncateSync(path, Math.floor(random() * statSync(path).size));
      return {};
    },
  },
  {
    name: 'unreadable',
    title: 'the store file may not be read',
    passes: true,
    impossible: whyNotAsNobody,
    spoil(folder) {
      giveAway(folder);
      chmodSync(join(folder, FILE), 0o000);
      return { ...asNobody(), undo: () => chmodSync(join(folder, FILE), 0o644) };
    },
  },
  {
    name: 'read-only',
    title: 'the data folder may not be written to',
    passes: true,
    impossible: whyNotAsNobody,
    spoil(folder) {
      chmodSync(folder, 0o555);
      for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
      const undo = () => {
        chmodSync(folder, 0o755);
        for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
      };
      return { ...asNobody(), undo };
    },
  },
  {
    name: 'disk-full',
    title: 'the disk is full',
    passes: true,
    impossible: () => (isRoot() && process.platform === 'linux' ? undefined : 'only root can mount a small disk'),
    spoil: fillDisk,
  },
];

/** Puts the content of the folder on a small disk that is then filled. */
function fillDisk(folder) {
  const kept = `${folder}-kept`;
  cpSync(folder, kept, { recursive: true });
  const size = readdirSync(kept).reduce((sum, name) => sum + statSync(join(kept, name)).size, 0);
  const { status, stderr } = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${Math.ceil(size / MB + 1)}m,mode=755`,
    'chaos',
    folder,
  ]);
  if (status !== 0) throw new CannotBeHad(`a small disk cannot be mounted: ${stderr.toString().trim()}`);
  const forget = undoAtExit(() => unmount());
  const unmount = () => {
    forget();
    spawnSync('umount', ['-l', folder]);
  };
  cpSync(kept, folder, { recursive: true });
  const filler = join(folder, 'filler');
  const file = openSync(filler, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4_096));
  } catch {
    closeSync(file);
  }
  return { undo: () => rmSync(filler), unmount };
}

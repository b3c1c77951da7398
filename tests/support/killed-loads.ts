import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SEED } from './project-files';

/** How many loads are killed. */
const TIMES = Number(process.env['KILLED_LOADS'] ?? 3);

export interface KilledLoads {
  /** What tells the program where the store is. */
  readonly env: Readonly<Record<string, string>>;
  /** A folder for a changed copy of the data set. */
  readonly folder: string;
  /** A digest of all that the store holds. */
  readonly state: () => Promise<string>;
}

/** What a store held after each load that was killed. */
export interface AfterKill {
  readonly milliseconds: number;
  readonly killed: boolean;
  readonly state: 'OLD' | 'NEW' | 'NEITHER';
}

/**
 * Loads a data set and a changed one in turn and kills each load at a random moment of its later part, which writes,
 * with the signal that no program can catch. The one that is being loaded is always the one that the store does not hold.
 */
export async function killLoads({ env, folder, state }: KilledLoads): Promise<AfterKill[]> {
  spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--server-if-stale'], { stdio: 'inherit' });
  const changed = join(folder, 'changed-seed');
  cpSync(SEED, changed, { recursive: true });
  const ports = join(changed, 'entities/ports.yaml');
  writeFileSync(ports, readFileSync(ports, 'utf8').replace('en: Dulata\n', 'en: Dulata Road Port\n'));

  const load = (seed: string, killAfter?: number): Promise<boolean> =>
    loadInChild({ ...env, SEED_DIR: seed }, killAfter);
  const digests = new Map<string, string>();
  let whole = 0;
  for (const seed of [changed, SEED]) {
    const started = performance.now();
    await load(seed);
    whole = performance.now() - started;
    digests.set(seed, await state());
  }
  const found: AfterKill[] = [];
  let held: string = SEED;
  for (let i = 0; i < TIMES; i++) {
    const other = held === SEED ? changed : SEED;
    const milliseconds = Math.round(whole * (0.3 + 0.75 * Math.random()));
    const killed = await load(other, milliseconds);
    const now = await state();
    const isNew = now === digests.get(other);
    found.push({ milliseconds, killed, state: isNew ? 'NEW' : now === digests.get(held) ? 'OLD' : 'NEITHER' });
    if (isNew) held = other;
  }
  return found;
}

/** Holds killed loads to their promise: the old graph or the new one, and the new one when the load could end. */
export function expectWhole(found: readonly AfterKill[]): void {
  const lines = found.map(
    ({ milliseconds, killed, state }) => `${milliseconds} ms ${killed ? 'killed' : 'ended'} ${state}`,
  );
  if (process.env['KILLED_LOADS']) console.log(lines.join('\n'));
  expect(found).toHaveLength(TIMES);
  expect(lines.filter((line) => /NEITHER|ended OLD/.test(line))).toEqual([]);
}

/** Runs `load` in a process of its own; yields whether it was killed before it ended. */
function loadInChild(env: Record<string, string>, killAfter: number | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'load'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(true);
      else if (code === 0) resolve(false);
      else reject(new Error(errors));
    });
  });
}

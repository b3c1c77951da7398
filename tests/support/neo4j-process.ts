import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './project-files';

export const NEO4J_SCRIPT = join(ROOT, 'scripts', 'neo4j', 'neo4j.mjs');

/**
 * Four times the calls after which Java compiles a method with full optimisation. A suite mostly has statements planned
 * that are new, for some minutes: much of what is optimised earlier is not used often enough to pay.
 */
const LATE_OPTIMISATION = [
  '-XX:Tier4InvocationThreshold=20000',
  '-XX:Tier4MinInvocationThreshold=2400',
  '-XX:Tier4CompileThreshold=60000',
  '-XX:Tier4BackEdgeThreshold=160000',
].join(' ');

/** A Neo4j in a process of its own. */
export interface Neo4jProcess {
  readonly uri: string;
  stop(): Promise<void>;
}

/** Starts Neo4j on a free port; `args` are those of scripts/neo4j/neo4j.mjs. It ends with this process at the latest. */
export async function startNeo4jProcess(...args: string[]): Promise<Neo4jProcess> {
  const child = spawn(process.execPath, [NEO4J_SCRIPT, '--with-parent', '--port', '0', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, JDK_JAVA_OPTIONS: LATE_OPTIMISATION },
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const uri = /ready at (bolt:\S+)/.exec(line)?.[1];
    if (uri) return { uri, stop };
  }
  throw new Error('Neo4j did not start.');
}

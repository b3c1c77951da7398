import pino from 'pino';
import { startApplication } from '../../src/application/application';
import { readConfig } from '../../src/config/config';
import type { RunningServer } from '../../src/server/server';
import { SEED } from './graph';

/** The whole application on a free port, over a store in memory loaded from the shipped data set. */
export function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const config = readConfig({ PORT: '0', DATA_DIR: ':memory:', ...env });
  return startApplication({ config, log: pino({ level: 'silent' }), seed: SEED, say: () => undefined });
}

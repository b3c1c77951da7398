import pino, { type Logger } from 'pino';
import { startApplication, type RunningApplication } from '../../src/application/application';
import { readConfig } from '../../src/config/config';
import { SEED } from './project-files';
import { shippedDataFolder } from './shipped-graph';

/** The whole application on a free port, over an embedded store that holds the shipped data set. */
export async function startServer(
  env: Record<string, string> = {},
  log: Logger = pino({ level: 'silent' }),
): Promise<RunningApplication> {
  const config = readConfig({
    PORT: '0',
    DRAIN_MS: '0',
    WARM_UP: 'false',
    DATA_DIR: await shippedDataFolder(),
    ...env,
  });
  return startApplication({ config, log, seed: SEED, say: () => undefined });
}

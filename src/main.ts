import 'reflect-metadata';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig, loadEnvironment } from './config/config';
import { startApplication } from './application/application';
import { failureText } from './application/banner';
import { seedFolder } from './application/store-lifecycle';

/** The folder of the data set that ships with the program. */
const SEED = join(__dirname, '..', 'seed');

/** Lines wait for others for 100 ms, since each write holds the event loop; those of a process that exits are written. */
const LINES_TOGETHER = { sync: false, minLength: 4096, periodicFlush: 100 };

async function main(): Promise<void> {
  loadEnvironment(join(__dirname, '..', '.env'));
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel }, pino.destination(LINES_TOGETHER));
  // Nobody is served yet, and the next start makes good a load that was cut off.
  let close: () => Promise<void> = () => Promise.resolve();
  let stopping = false;
  // Set before the start, which may load: as process 1 of a container a process ends at no signal by itself.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second signal means now.
      if (stopping) process.exit(1);
      stopping = true;
      log.info({ signal }, 'stopping');
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
  const running = await startApplication({
    config,
    log,
    seed: seedFolder(config, SEED),
    say: (line) => console.log(line),
  });
  close = () => running.close();
}

main().catch((error: unknown) => {
  console.error(`\n${failureText(error)}`);
  process.exit(1);
});

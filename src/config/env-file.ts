import { existsSync } from 'node:fs';

/** Adds the variables of a `.env` file, where there is one, to the environment; what is set already stays. */
export function loadEnvironment(file: string): void {
  if (existsSync(file)) process.loadEnvFile(file);
}

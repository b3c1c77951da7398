import { join } from 'node:path';

/** A command of the program. */
export interface Command {
  /** Its forms, such as `load --from FILE`, and what each does. */
  readonly usage: Readonly<Record<string, string>>;
  /** Does the work that the arguments after the name ask for; yields the exit status where it is not 0. */
  readonly run: (args: readonly string[]) => Promise<number | void>;
}

export const print = (lines: readonly string[]): void => lines.forEach((line) => console.log(line));

/** The folder of the project. */
export const ROOT = join(__dirname, '..', '..');

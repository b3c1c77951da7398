import 'reflect-metadata';
import { join } from 'node:path';
import { failureText } from '../application/banner';
import { loadEnvironment } from '../config/config';
import { didYouMean } from '../errors';
import { checkCommand } from './check';
import { ROOT, type Command } from './command';
import { emitCommand } from './emit/emit';
import { explainCommand } from './explain';
import { exportCommand } from './export';
import { loadCommand } from './load';
import { reportCommand } from './report';

/** Every command, in the order of the usage text. */
const COMMANDS: readonly Command[] = [
  loadCommand,
  checkCommand,
  reportCommand,
  exportCommand,
  explainCommand,
  emitCommand,
];

function usage(): string {
  const forms = COMMANDS.flatMap(({ usage }) => Object.entries(usage));
  const width = Math.max(...forms.map(([form]) => form.length)) + 2;
  const lines = forms.map(([form, does]) => `  ${form.padEnd(width)}${does}`);
  return ['Usage: node dist/cli/main.js COMMAND', '', ...lines].join('\n');
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((known) => known.name === name);
  if (command) return (await command.run(args)) ?? 0;
  if (name === undefined || name === '--help') {
    console.log(usage());
    return 0;
  }
  const names = COMMANDS.map((known) => known.name);
  const near = didYouMean(name, names);
  console.error(`There is no command "${name}".${near ? ` Did you mean ${near}?` : ''}\n\n${usage()}`);
  return 2;
}

function failed(error: unknown): number {
  if (String((error as { code?: unknown } | undefined)?.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`${(error as Error).message}\n\n${usage()}`);
    return 2;
  }
  console.error(failureText(error));
  return 1;
}

loadEnvironment(join(ROOT, '.env'));
void main(process.argv.slice(2))
  .catch(failed)
  .then((status) => process.exit(status));

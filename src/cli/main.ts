import 'reflect-metadata';
import { join } from 'node:path';
import { failureText } from '../application/banner';
import { loadEnvironment } from '../config/config';
import { didYouMean } from '../errors';
import { ROOT, type Command } from './command';

/* eslint-disable @typescript-eslint/no-require-imports -- Required here and not imported above: a command would wait
   for all that the others need. */
/** Every command, in the order of the usage text. */
const COMMANDS: ReadonlyMap<string, () => Command> = new Map([
  ['load', () => (require('./load') as typeof import('./load')).loadCommand],
  ['backup', () => (require('./backup') as typeof import('./backup')).backupCommand],
  ['check', () => (require('./check') as typeof import('./check')).checkCommand],
  ['report', () => (require('./report') as typeof import('./report')).reportCommand],
  ['export', () => (require('./export') as typeof import('./export')).exportCommand],
  ['mcp', () => (require('./mcp') as typeof import('./mcp')).mcpCommand],
  ['explain', () => (require('./explain') as typeof import('./explain')).explainCommand],
  ['emit', () => (require('./emit/emit') as typeof import('./emit/emit')).emitCommand],
]);
/* eslint-enable @typescript-eslint/no-require-imports */

function usage(): string {
  const forms = [...COMMANDS.values()].flatMap((command) => Object.entries(command().usage));
  const width = Math.max(...forms.map(([form]) => form.length)) + 2;
  const lines = forms.map(([form, does]) => `  ${form.padEnd(width)}${does}`);
  return ['Usage: node dist/cli/main.js COMMAND', '', ...lines].join('\n');
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || [name, ...args].includes('--help')) {
    console.log(usage());
    return 0;
  }
  const command = COMMANDS.get(name)?.();
  if (command) return (await command.run(args)) ?? 0;
  const near = didYouMean(name, COMMANDS.keys());
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

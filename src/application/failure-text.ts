import { inspect } from 'node:util';
import { CustomsGraphError } from '../errors';

/** What the person at the terminal is told of a failure: the message, the way out and the code; or all of a defect. */
export function failureText(error: unknown): string {
  if (!(error instanceof CustomsGraphError)) return inspect(error);
  const { message, hint, code } = error;
  return [message, ...(hint === undefined ? [] : [hint]), `(${code})`].join('\n');
}

import { CustomsGraphError, didYouMean, type ErrorCode } from '../errors';
import type { Where } from './where';

/** More would not be read; the first ones are mostly the cause of the rest. */
const SHOWN = 50;

/** How what was found is refused: under which code, what it is that has problems, and where its rules stand. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly title: string;
  readonly hint: string;
}

const BAD_SEED: Refusal = {
  code: 'CG_BAD_SEED',
  title: 'The data set',
  hint: 'How a record is written stands in seed/README.md.',
};

/**
 * What is wrong with a data set. Reading goes on after a problem, so that an editor sees all of them at once;
 * `throwIfAny` ends it.
 */
export class Problems {
  private readonly found = new Map<string, Where>();

  /** Notes a problem; `meant` is the word that was probably meant. */
  add(where: Where, message: string, meant?: string): void {
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
    const line = `${where.file}:${where.line}:${where.column} ${where.record}: ${message}${hint}`;
    if (!this.found.has(line)) this.found.set(line, where);
  }

  /** Notes that a word stands for nothing known, with the nearest of the words that do, or all when none is near. */
  addUnknown(where: Where, word: string, message: string, known: Iterable<string>): void {
    const words = [...known];
    const near = didYouMean(word, words);
    this.add(where, near === undefined ? `${message} Known are ${words.join(', ')}.` : message, near);
  }

  get any(): boolean {
    return this.found.size > 0;
  }

  /** Throws one error, CG_BAD_SEED unless told otherwise, that lists the problems by file and line, 50 at most. */
  throwIfAny(refusal: Refusal = BAD_SEED): void {
    if (this.any) this.refuse(refusal);
  }

  /** The error itself, for when nothing can be read any further. */
  refuse({ code, title, hint }: Refusal): never {
    const lines = [...this.found].sort(([, a], [, b]) => compare(a, b)).map(([line]) => line);
    const rest = lines.length > SHOWN ? [`and ${lines.length - SHOWN} more`] : [];
    const head = lines.length === 1 ? `${title} has a problem:` : `${title} has ${lines.length} problems:`;
    throw new CustomsGraphError(code, [head, ...lines.slice(0, SHOWN), ...rest].join('\n'), { hint });
  }
}

function compare(a: Where, b: Where): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

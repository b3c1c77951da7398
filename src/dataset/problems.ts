import { CustomsGraphError, didYouMean, type ErrorCode } from '../errors';
import { grouped } from '../model/grouped';
import { Unread } from './unread';
import { placeOf, recordOf, type Where } from './source-tree';

/** More would not be read. */
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

interface Problem {
  readonly where: Where;
  readonly message: string;
  /** A mistake stands where it was made; what may follow from another mistake is listed after those. */
  readonly rank: 'CAUSE' | 'CONSEQUENCE';
  /** The records and places on which it depends. Nothing is said when a part of one was not read. */
  readonly dependsOn: readonly string[];
}

/**
 * What is wrong with a data set. Reading goes on after a problem, so that an editor sees all of them at once;
 * `throwIfAny` ends it. What only follows from something unread is left out, whichever of the two was noted first.
 */
export class Problems {
  readonly unread = new Unread();
  private readonly found = new Map<string, Problem>();
  private noted = 0;

  /** Notes a mistake; `meant` was probably meant. Yields undefined, for a reader that has nothing else to yield. */
  add(where: Where, message: string, meant?: string): undefined {
    this.unread.part(placeOf(where), recordOf(where));
    this.note({ where, message: withHint(message, meant), rank: 'CAUSE', dependsOn: [] });
  }

  /** Notes why a file cannot be read, or not all of it: nothing is known then of what it declares. */
  addUnreadable(where: Where, message: string): void {
    this.add(where, message);
    this.unread.all();
  }

  /** Notes that a word stands for nothing known, with the nearest of the words that do, or all when none is near. */
  addUnknown(where: Where, word: string, message: string, known: Iterable<string>): void {
    const words = [...known];
    const near = didYouMean(word, words);
    this.add(where, near === undefined ? `${message} Known are ${words.join(', ')}.` : message, near);
  }

  /** Notes an id that is not known, unless it may stand in what was not read. `nearest` finds the one that was meant. */
  addUnknownId(id: string, where: Where, message: string, nearest: (id: string) => string | undefined): void {
    this.noted++;
    this.unread.part(recordOf(where));
    if (this.unread.mayDeclare(id)) return;
    const meant = nearest(id);
    this.unread.part(meant);
    this.note({ where, message: withHint(message, meant), rank: 'CONSEQUENCE', dependsOn: [] });
  }

  /** Notes what is wrong only as long as nothing more is known of some records or places than was read. */
  addDependent(dependsOn: readonly string[], where: Where, message: string, meant?: string): void {
    this.note({ where, message: withHint(message, meant), rank: 'CONSEQUENCE', dependsOn });
  }

  /** Notes that something is missing in a record or part, as long as all of that was read. */
  addLack(where: Where, message: string): void {
    this.addDependent([recordOf(where)], where, message);
  }

  /** How many problems have been noted, those included that were noted before. */
  get count(): number {
    return this.noted;
  }

  /** Throws one error, CG_BAD_SEED unless told otherwise, that lists causes first, then by file and line, 50 at most. */
  throwIfAny(refusal: Refusal = BAD_SEED): void {
    if (this.noted > 0) this.refuse(refusal);
  }

  /** The error itself, for when nothing can be read any further. */
  refuse({ code, title, hint }: Refusal): never {
    const lines = this.shown().map(({ where, message }) => `${placeOf(where)} ${where.record}: ${message}`);
    const rest = lines.length > SHOWN ? [`and ${lines.length - SHOWN} more`] : [];
    const head = lines.length === 1 ? `${title} has a problem:` : `${title} has ${lines.length} problems:`;
    throw new CustomsGraphError(code, [head, ...lines.slice(0, SHOWN), ...rest].join('\n'), { hint });
  }

  private note(problem: Problem): void {
    this.noted++;
    const key = `${placeOf(problem.where)} ${problem.message}`;
    if (!this.found.has(key)) this.found.set(key, problem);
  }

  private shown(): Problem[] {
    const all = [...this.found.values()];
    const own = all.filter(({ dependsOn }) => !dependsOn.some((part) => this.unread.touches(part)));
    // A data set is never refused without a reason.
    return oneARow(onceATemplate(own.length > 0 ? own : all)).sort(compare);
  }
}

const withHint = (message: string, meant: string | undefined): string =>
  meant === undefined ? message : `${message} Did you mean ${meant}?`;

/** A problem that most rows of a table have in the same part of their template is one of the template. */
function onceATemplate(problems: readonly Problem[]): Problem[] {
  const byPart = grouped(problems, ({ where: { template } }) => (template ? placeOf(template) : ''));
  return [...byPart.values()].flatMap((group) => {
    const [{ where, ...first }] = group as [Problem];
    const rows = new Set(group.map((one) => one.where.line)).size;
    if (!where.template || rows < 2 || rows <= where.template.rows / 2) return group;
    const { file, line, column } = where.template;
    const message = `${first.message} So it is in ${rows} rows of the table.`;
    return [{ ...first, where: { file, line, column, record: where.record }, message }];
  });
}

/** What is wrong in a row of a table, without what else is wrong in it because of that; each cell is wrong once. */
function oneARow(problems: readonly Problem[]): Problem[] {
  const taken = new Set<string>();
  return [...problems].sort(compare).filter(({ where, rank }) => {
    if (!where.template) return true;
    const [row, cell] = [`${where.file}:${where.line}`, placeOf(where)];
    const isFirst = rank === 'CAUSE' ? !taken.has(cell) : !taken.has(row);
    taken.add(row).add(cell);
    return isFirst;
  });
}

function compare(a: Problem, b: Problem): number {
  if (a.rank !== b.rank) return a.rank === 'CAUSE' ? -1 : 1;
  if (a.where.file !== b.where.file) return a.where.file < b.where.file ? -1 : 1;
  return a.where.line - b.where.line || a.where.column - b.where.column;
}

import type { ArgumentValue, BoundArguments } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';

/** The size of a page as a request asks for it, checked for each request against the limits. */
export function pageSize(c: Compilation, argument: ArgumentValue, name: string): (bound: BoundArguments) => number {
  const read = (bound: BoundArguments): number =>
    (argument.read(bound) as number | null | undefined) ?? c.options.defaultPageSize;
  c.pages.push({ name, read });
  return read;
}

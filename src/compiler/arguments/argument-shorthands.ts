import type { ShortArgument } from '../../model/definitions';
import type { Values } from './arguments';

/**
 * The arguments of a root connection with the short ones written out. Their conditions stand in `where.AND` behind
 * those of the caller, so that messages name the caller's own places. A short argument that is null asks for nothing.
 */
export function writtenOut(args: Values, short: readonly ShortArgument[], currentId: (id: string) => string): Values {
  const conditions = short.flatMap((argument) => {
    const value = args[argument.name];
    return value === undefined || value === null ? [] : [conditionOf(argument, value, currentId)];
  });
  if (conditions.length === 0) return args;
  const where = args['where'] as Values | null | undefined;
  const own = (where?.['AND'] ?? []) as readonly unknown[];
  return { ...args, where: { ...where, AND: [...own, ...conditions] } };
}

function conditionOf({ type, where }: ShortArgument, value: unknown, currentId: (id: string) => string): Values {
  const scalar = type.kind === 'scalar' ? type.scalar : undefined;
  if (scalar === 'Boolean') return value === true ? where(value) : { NOT: where(value) };
  return where(scalar === 'ID' ? currentId(String(value)) : value);
}

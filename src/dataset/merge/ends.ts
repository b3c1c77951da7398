import type { RelationshipType } from '../../model/sealed-types';
import type { RelationshipStatement } from '../statements';
import type { MergeContext } from './merge-context';
import { showValue } from '../show-value';

/** True when both ends and all references of a statement are known and of the right types; else it is noted. */
export function checkEnds(ctx: MergeContext, statement: RelationshipStatement): boolean {
  const { type, from, to, where } = statement;
  const known = [from, to].filter((id) => checkKnown(ctx, id, where)).length === 2;
  if (!known) return false;
  if (fits(ctx, type, to, from) && !fits(ctx, type, from, to)) {
    const reads = `from ${list(type.fromTypes)} to ${list(type.toTypes)}`;
    ctx.problems.add(where, `${type.type} reads ${reads}: turn ${from} and ${to} round.`);
    return false;
  }
  let right = checkType(ctx, statement, from, 'from', type.fromTypes);
  right = checkType(ctx, statement, to, 'to', type.toTypes) && right;
  if (right && type.definition.symmetrical && from === to) {
    ctx.problems.add(where, `${from} ${type.type} itself: both ends are the same.`);
    return false;
  }
  for (const [name, given] of statement.properties) {
    const property = type.properties.get(name)!;
    if (property.type.kind !== 'reference') continue;
    const id = showValue(given.value);
    if (!checkKnown(ctx, id, given.where)) right = false;
    else {
      const allowed = ctx.registry.node(property.type.target).possible;
      const actual = ctx.registry.typeOfId(id)!.name;
      if (allowed.includes(actual)) continue;
      ctx.problems.add(given.where, `${name} of ${type.type} is ${list(allowed)}, not ${actual} (${id}).`);
      right = false;
    }
  }
  return right;
}

/** True when a relationship may lead from one node to the other. */
function fits({ registry }: MergeContext, { fromTypes, toTypes }: RelationshipType, from: string, to: string): boolean {
  const typeOf = (id: string): string => registry.typeOfId(id)?.name ?? '';
  return fromTypes.includes(typeOf(from)) && toTypes.includes(typeOf(to));
}

function checkKnown(ctx: MergeContext, id: string, where: RelationshipStatement['where']): boolean {
  if (ctx.known.has(id)) return true;
  ctx.problems.add(where, `${id} is not known.`, ctx.known.nearest(id));
  return false;
}

function checkType(
  ctx: MergeContext,
  { type, where }: RelationshipStatement,
  id: string,
  end: 'from' | 'to',
  allowed: readonly string[],
): boolean {
  const actual = ctx.registry.typeOfId(id)?.name ?? 'nothing';
  if (allowed.includes(actual)) return true;
  const leads = end === 'from' ? 'starts from' : 'leads to';
  ctx.problems.add(where, `${type.type} ${leads} ${list(allowed)}, not ${actual} (${id}).`);
  return false;
}

const list = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;

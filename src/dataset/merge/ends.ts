import type { RelationshipType } from '../../model/sealed-types';
import type { RelationshipStatement } from '../statements';
import type { MergeContext } from './merge-context';
import { showValue } from '../../model/wording';

/** True when both ends and all references of a statement are known and of the right types; else it is noted. */
export function checkEnds(ctx: MergeContext, statement: RelationshipStatement): boolean {
  const right = areRight(ctx, statement);
  // The ends lack the relationship for this reason and no other.
  if (!right) ctx.problems.unread.part(statement.from, statement.to);
  return right;
}

function areRight(ctx: MergeContext, statement: RelationshipStatement): boolean {
  const { type, from, to, where } = statement;
  const known = [from, to].filter((id) => checkKnown(ctx, id, where)).length === 2;
  if (!known) return false;
  if (fits(ctx, type, to, from) && !fits(ctx, type, from, to)) {
    const reads = `from ${list(type.fromTypes)} to ${list(type.toTypes)}`;
    ctx.problems.add(where, `${type.type} reads ${reads}: turn ${from} and ${to} round.`);
    return false;
  }
  const ends = [['starts from', from, type.fromTypes] as const, ['leads to', to, type.toTypes] as const];
  const wrong = ends.filter(([, id, allowed]) => !allowed.includes(typeOf(ctx, id)));
  for (const [leads, id, allowed] of wrong) {
    ctx.problems.add(where, `${type.type} ${leads} ${list(allowed)}, not ${typeOf(ctx, id)} (${id}).`);
  }
  let right = wrong.length === 0;
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
const fits = (ctx: MergeContext, { fromTypes, toTypes }: RelationshipType, from: string, to: string): boolean =>
  fromTypes.includes(typeOf(ctx, from)) && toTypes.includes(typeOf(ctx, to));

const typeOf = ({ registry }: MergeContext, id: string): string => registry.typeOfId(id)?.name ?? 'nothing';

function checkKnown(ctx: MergeContext, id: string, where: RelationshipStatement['where']): boolean {
  if (ctx.known.has(id)) return true;
  ctx.problems.addUnknownId(id, where, `${id} is not known.`, (unknown) => ctx.known.nearest(unknown));
  return false;
}

const list = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;

import * as fc from 'fast-check';
import type { GraphQLArgument, GraphQLSchema } from 'graphql';
import type { GraphData } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import { InputArbitraries } from './arbitrary-input';
import { FilterValues } from './filter-values';
import { hasView, type Input, type Member } from './operation-model';
import { Population } from './population';
import { DAYS } from './value-pools';
import { VISIBILITY_ARGUMENTS } from './visibility';

/** Root fields that are answered by traversals. */
export const TRAVERSALS = ['timeline', 'portsReachedBy', 'recognitionsOfPartners'];

/** Arguments that are ids, with the types whose ids fit. */
const IDS: Readonly<Record<string, string>> = { about: 'Entity', agreement: 'Agreement', programme: 'Programme' };

/** Arguments of a traversal: those that it must have, and some of the others. Never `after`, as everywhere. */
export function traversalArgs(
  inputs: InputArbitraries,
  values: FilterValues,
  args: readonly GraphQLArgument[],
): fc.Arbitrary<readonly Member[]> {
  const members = args.flatMap(({ name, type }): fc.Arbitrary<Member[]>[] => {
    const target = IDS[name];
    if (target) return [leaf(values.id(target)).map((input) => [[name, input]])];
    if (name === 'after' || name === 'to') return [];
    // The other order of the two is refused.
    if (name === 'from') return [seldom(days)];
    const input = name === 'first' ? leaf(fc.nat(6)) : isDay(name) ? leaf(day) : inputs.argument(type, 1);
    return [seldom(input.map((value): Member[] => [[name, value]]))];
  });
  // A list of the visibility without a value is refused.
  const asksNothing = ([name, input]: Member): boolean =>
    ['modality', 'rank'].includes(name) && input.kind === 'list' && input.items.length === 0;
  return fc.tuple(...members).map((all) => {
    const asked = all.flat().filter((member) => !asksNothing(member));
    // A certainty needs a day.
    const hasDay = asked.some(([name]) => name === 'asOf');
    const given = asked.filter(([name]) => name !== 'certainty' || hasDay);
    return hasView(given) ? given.filter(([name]) => !VISIBILITY_ARGUMENTS.includes(name)) : given;
  });
}

const leaf = (value: fc.Arbitrary<string | number>): fc.Arbitrary<Input> =>
  fc.record({
    kind: fc.constant('leaf' as const),
    value,
    given: fc.constantFrom('LITERAL' as const, 'LITERAL' as const, 'VARIABLE' as const, 'DEFAULT' as const),
  });

const isDay = (name: string): boolean => ['asOf', 'knownAsOf'].includes(name);
const day = fc.constantFrom(...DAYS);
const seldom = (members: fc.Arbitrary<Member[]>): fc.Arbitrary<Member[]> =>
  fc.oneof({ arbitrary: fc.constant<Member[]>([]), weight: 3 }, { arbitrary: members, weight: 1 });

/** `from`, `to`, or both in order. */
const days: fc.Arbitrary<Member[]> = fc.tuple(day, day, fc.constantFrom('from', 'to', 'both')).map(([a, b, which]) => {
  const [from, to] = [a, b].sort();
  const given = { from: which === 'to' ? undefined : from, to: which === 'from' ? undefined : to };
  return Object.entries(given).flatMap(([name, value]): Member[] =>
    value === undefined ? [] : [[name, { kind: 'leaf', value, given: 'LITERAL' }]],
  );
});

/** Arguments of one traversal alone. */
export function arbitraryTraversal(
  registry: Registry,
  schema: GraphQLSchema,
  data: GraphData,
  name: string,
): fc.Arbitrary<readonly Member[]> {
  const values = new FilterValues(registry, data);
  const inputs = new InputArbitraries(registry, values, new Population(registry, data));
  return traversalArgs(inputs, values, schema.getQueryType()!.getFields()[name]!.args);
}

import * as fc from 'fast-check';
import { parse, validate } from 'graphql';
import { CustomsGraphError } from '../../src/errors';
import type { GraphStore } from '../../src/store/graph-store';
import { readTopology } from '../../src/store/read-topology';
import { arbitraryData } from '../oracle/arbitrary-data';
import { arbitraryGrouping, arbitraryOperation } from '../oracle/arbitrary-operation';
import { arbitraryList } from '../oracle/arbitrary-list';
import { maskCursors } from '../oracle/mask-cursors';
import { nearSums } from '../oracle/near-sums';
import { createOracle } from '../oracle/oracle';
import { pageThrough } from '../oracle/page-laws';
import { asker } from '../support/asker';
import { LIMITS, registry } from '../support/domain';
import { fill } from '../support/graph';
import { schema } from '../support/schema';

/** Operations asked of each store; FUZZ_CASES asks more (`npm run fuzz -- --cases 20000`). */
const CASES = Number(process.env['FUZZ_CASES'] ?? 200);
/** Operations asked of one data set: loading one takes longer than asking. */
const CASES_A_GRAPH = 50;
/** Lists walked through in pages of one data set. */
const LISTS_A_GRAPH = 5;
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** Finding the smallest operation that fails may take many minutes, so it is asked for. */
const SHRINK = process.env['FUZZ_SHRINK'] === '1';

// An operation may ask for more than a caller may: what is tested here is the answer, not the limits.
const GENEROUS = { ...LIMITS, maxCost: 10_000_000, maxVisitedRows: Infinity, maxSubqueries: 400, maxConditions: 2_000 };

const median = (values: readonly number[]): string =>
  ([...values].sort((a, b) => a - b)[values.length >> 1] ?? 1).toFixed(2);

/** Random operations over random graphs have the oracle's answer, by the fast path and by graphql-js. */
export function fuzz(store: () => GraphStore): void {
  const graphs = Math.ceil(CASES / CASES_A_GRAPH);

  test.each([
    ['operations', arbitraryOperation],
    ['groups of lists', arbitraryGrouping],
  ] as const)(
    `${CASES} %s over ${graphs} graphs have the oracle's answer (seed ${SEED})`,
    async (what, arbitrary) => {
      process.stderr.write(`fuzz: FUZZ_SEED=${SEED} FUZZ_CASES=${CASES} (FUZZ_SHRINK=1 looks for the smallest)\n`);
      const samples = fc.sample(arbitraryData(registry), { seed: SEED, numRuns: graphs });
      const tightness: number[] = [];
      for (const [index, data] of samples.entries()) {
        await fill(store(), data);
        const oracle = createOracle(registry, schema, data);
        const asking = asker(store(), GENEROUS, await readTopology(registry, store()));
        const property = fc.asyncProperty(arbitrary(registry, schema, data), async ({ source, variables }) => {
          const document = parse(source);
          expect(validate(schema, document)).toEqual([]);
          const before = oracle.visits.count;
          const expected = oracle.execute(document, variables);
          if (expected.errors) throw expected.errors[0]!;
          const visited = oracle.visits.count - before;
          const { visits } = asking.sizeOf(document, variables);
          expect(visits).toBeGreaterThanOrEqual(visited);
          if (visited > 0) tightness.push(visits / visited);
          const wanted = maskCursors(JSON.parse(JSON.stringify(expected.data)) as unknown, document);
          try {
            const answer = maskCursors(await asking.ask(document, variables), document);
            expect(nearSums(answer, wanted)).toEqual(wanted);
          } catch (error) {
            throw error instanceof CustomsGraphError ? new Error(`${error.message}: ${String(error.cause)}`) : error;
          }
          const slowly = maskCursors(await asking.askSlowly(document, variables), document);
          expect(nearSums(slowly, wanted)).toEqual(wanted);
        });
        const numRuns = Math.min(CASES_A_GRAPH, CASES - index * CASES_A_GRAPH);
        await fc.assert(property, { seed: SEED + index, numRuns, endOnFailure: !SHRINK });
        const asked = index * CASES_A_GRAPH + numRuns;
        if (asked % 1_000 === 0)
          process.stderr.write(`fuzz: ${store().kind}, ${asked} ${what}, visits bound ${median(tightness)} times\n`);
      }
    },
    24 * 60 * 60_000,
  );

  test(
    `lists walked in pages, forward and backward, are whole over ${graphs} graphs (seed ${SEED})`,
    async () => {
      const samples = fc.sample(arbitraryData(registry), { seed: SEED + 1, numRuns: graphs });
      for (const [index, data] of samples.entries()) {
        await fill(store(), data);
        const oracle = createOracle(registry, schema, data);
        const asking = asker(store(), GENEROUS, await readTopology(registry, store()));
        const lists = fc.tuple(arbitraryList(registry, schema, data), fc.integer({ min: 1, max: 4 }));
        const property = fc.asyncProperty(lists, async ([list, size]) => {
          const walked = await pageThrough(
            async (source) => ({ data: (await asking.ask(source)) as never }),
            list,
            size,
          );
          const wanted = await pageThrough((source) => oracle.execute(parse(source)), list, size);
          expect(walked).toEqual(wanted);
        });
        await fc.assert(property, { seed: SEED + index, numRuns: LISTS_A_GRAPH, endOnFailure: !SHRINK });
      }
    },
    24 * 60 * 60_000,
  );
}

import * as fc from 'fast-check';
import { parse } from 'graphql';
import type { GraphStore } from '../../src/store/graph-store';
import { arbitraryData } from '../oracle/arbitrary-data';
import { InputWriter } from '../oracle/input-writer';
import { maskCursors } from '../oracle/mask-cursors';
import { createOracle } from '../oracle/oracle';
import { arbitraryTraversal } from '../oracle/traversal-arguments';
import { asker } from '../support/asker';
import { registry } from '../support/domain';
import { fill } from '../support/graph';
import { schema } from '../support/schema';

/** Timelines asked of each store; FUZZ_CASES asks more (`npm run fuzz -- --cases 20000`). */
const CASES = Number(process.env['FUZZ_CASES'] ?? 40);
const CASES_A_GRAPH = 50;
/** Entries of a timeline that are walked through in pages. */
const MOST_WALKED = 20;
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

const ENTRY =
  '{ date { edtf precision } meaning until { edtf } text(lang: "zh") modality rank subject { id __typename } subjects { id } subjectCount }';
const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage endCursor }';
const FIELDS = ['entries', 'undated'] as const;

/** Random timelines over random graphs have the oracle's answer, and their pages are the whole. */
export function timelines(store: () => GraphStore): void {
  const graphs = Math.ceil(CASES / CASES_A_GRAPH);

  test(
    `${CASES} timelines over ${graphs} graphs have the oracle's answer, whole and in pages (seed ${SEED})`,
    async () => {
      process.stderr.write(`timelines: FUZZ_SEED=${SEED} FUZZ_CASES=${CASES}\n`);
      const samples = fc.sample(arbitraryData(registry, { always: ['PART_OF'] }), { seed: SEED, numRuns: graphs });
      for (const [index, data] of samples.entries()) {
        await fill(store(), data);
        const oracle = createOracle(registry, schema, data);
        const { ask } = asker(store());
        const property = fc.asyncProperty(
          arbitraryTraversal(registry, schema, data, 'timeline'),
          fc.integer({ min: 1, max: 9 }),
          async (members, pageSize) => {
            const inputs = new InputWriter();
            const field = schema.getQueryType()!.getFields()['timeline']!;
            const args = members
              .map(([name, input]) => {
                const { type } = field.args.find((argument) => argument.name === name)!;
                return `${name}: ${inputs.literal(input, type)}`;
              })
              .join(', ');
            const whole = FIELDS.map(
              (name) => `${name}(first: 500) { nodes ${ENTRY} edges { cursor node ${ENTRY} } ${PAGE_INFO} totalCount }`,
            );
            const document = parse(`{ timeline(${args}) { ${whole.join(' ')} } }`);
            const { data: wanted, errors } = oracle.execute(document);
            if (errors) throw errors[0]!;
            const answer = (await ask(document)) as { timeline: Timeline | null };
            const plain = JSON.parse(JSON.stringify(wanted)) as unknown;
            expect(maskCursors(answer, document)).toEqual(maskCursors(plain, document));
            if (!answer.timeline) return;
            for (const name of FIELDS) {
              const all = answer.timeline[name].nodes;
              const walked: unknown[] = [];
              let after: string | null = null;
              do {
                const page = `first: ${pageSize}${after === null ? '' : `, after: ${JSON.stringify(after)}`}`;
                // A second page of the list beside it, for both come of one reading.
                const selection = `list: ${name}(${page}) { nodes ${ENTRY} ${PAGE_INFO} totalCount } again: ${name}(first: 1) { nodes { meaning } }`;
                const { timeline } = (await ask(`{ timeline(${args}) { ${selection} } }`)) as {
                  timeline: { list: Page; again: Page };
                };
                expect(timeline.list.totalCount).toBe(all.length);
                expect(timeline.again.nodes).toHaveLength(Math.min(1, all.length));
                walked.push(...timeline.list.nodes);
                const { hasNextPage, endCursor } = timeline.list.pageInfo;
                expect(hasNextPage).toBe(walked.length < all.length);
                after = hasNextPage ? endCursor : null;
              } while (after !== null && walked.length < MOST_WALKED);
              expect(walked).toEqual(all.slice(0, walked.length));
            }
          },
        );
        const numRuns = Math.min(CASES_A_GRAPH, CASES - index * CASES_A_GRAPH);
        await fc.assert(property, { seed: SEED + index, numRuns, endOnFailure: process.env['FUZZ_SHRINK'] !== '1' });
      }
    },
    24 * 60 * 60_000,
  );
}

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

type Timeline = Readonly<Record<(typeof FIELDS)[number], Page>>;

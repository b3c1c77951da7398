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
  '{ date { edtf precision } meaning until { edtf } text(lang: "zh") modality rank subject { id __typename } }';

/** Random timelines over random graphs have the oracle's answer, and their pages are the whole. */
export function timelines(store: () => GraphStore): void {
  const graphs = Math.ceil(CASES / CASES_A_GRAPH);

  test(
    `${CASES} timelines over ${graphs} graphs have the oracle's answer, whole and in pages (seed ${SEED})`,
    async () => {
      process.stderr.write(`timelines: FUZZ_SEED=${SEED} FUZZ_CASES=${CASES}\n`);
      const samples = fc.sample(arbitraryData(registry), { seed: SEED, numRuns: graphs });
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
              .filter(([name]) => name !== 'first')
              .map(([name, input]) => {
                const { type } = field.args.find((argument) => argument.name === name)!;
                return `${name}: ${inputs.literal(input, type)}`;
              })
              .join(', ');
            const source = (page: string, selection: string): string =>
              `{ timeline(${args}, ${page}) { ${selection} } }`;
            const whole = source(
              'first: 500',
              `entries { nodes ${ENTRY} edges { cursor node ${ENTRY} } pageInfo { hasNextPage hasPreviousPage endCursor } } undated ${ENTRY} undatedCount`,
            );
            const document = parse(whole);
            const { data: wanted, errors } = oracle.execute(document);
            if (errors) throw errors[0]!;
            const answer = (await ask(document)) as { timeline: Timeline | null };
            const plain = JSON.parse(JSON.stringify(wanted)) as unknown;
            expect(maskCursors(answer, document)).toEqual(maskCursors(plain, document));
            if (!answer.timeline) return;
            const walked: unknown[] = [];
            let after: string | null = null;
            do {
              const page = `first: ${pageSize}${after === null ? '' : `, after: ${JSON.stringify(after)}`}`;
              const { timeline } = (await ask(
                source(
                  page,
                  `entries { nodes ${ENTRY} pageInfo { hasNextPage endCursor } } undated { subject { id } } undatedCount`,
                ),
              )) as { timeline: Timeline };
              expect(timeline.undatedCount).toBe(answer.timeline.undatedCount);
              expect(timeline.undated.map(({ subject }) => subject.id)).toEqual(
                answer.timeline.undated.slice(0, pageSize).map(({ subject }) => subject.id),
              );
              walked.push(...timeline.entries.nodes);
              const { hasNextPage, endCursor } = timeline.entries.pageInfo;
              expect(hasNextPage).toBe(walked.length < answer.timeline.entries.nodes.length);
              after = hasNextPage ? endCursor : null;
            } while (after !== null && walked.length < MOST_WALKED);
            expect(walked).toEqual(answer.timeline.entries.nodes.slice(0, walked.length));
          },
        );
        const numRuns = Math.min(CASES_A_GRAPH, CASES - index * CASES_A_GRAPH);
        await fc.assert(property, { seed: SEED + index, numRuns, endOnFailure: process.env['FUZZ_SHRINK'] !== '1' });
      }
    },
    24 * 60 * 60_000,
  );
}

interface Timeline {
  readonly entries: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly undated: readonly { readonly subject: { readonly id: string } }[];
  readonly undatedCount: number;
}

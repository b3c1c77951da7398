import * as z from 'zod';
import { RefusedOperation, type Asking } from '../../asking';
import { cutToBudget } from '../cut-to-budget';
import { Report, type CitedClaim } from '../report';
import { BUDGET, tool } from './tool';

const CITATIONS = 'query Citations($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { id citation } } }';
/** Claims of which the citation is looked up, and the part of the budget that is kept for them. */
const MOST_CITED = 20;
const FOR_CITATIONS = 1 / 4;

export const query = tool({
  name: 'query',
  title: 'GraphQL query',
  description:
    'Run a GraphQL query of your own; for counts, filters and joins that no other tool has. Call describe_type first. The answer is cut to the budget, and says so. Select claims(first: 1) { id citation } on facts.',
  input: z.object({
    query: z.string().min(1).describe('One operation, such as { ports(first: 2) { totalCount nodes { id name } } }'),
    variables: z.record(z.string(), z.unknown()).optional(),
    budget: z.int().min(500).max(20_000).default(BUDGET).describe('Most tokens of the answer'),
  }),
  run: async ({ query: text, variables, budget }, { asking }) => {
    const { data, errors } = await asking.execute(text, variables);
    if (errors?.[0]) throw new RefusedOperation(errors[0]);
    const reserved = claimsWithoutCitation(data).size > 0 ? budget * FOR_CITATIONS : 0;
    const { text: answer, cuts } = await cutToBudget(data, budget - reserved - CLOSING);
    const uncited = claimsWithoutCitation(data);
    const report = new Report(budget);
    if (cuts.length > 0) {
      const shown = cuts.map(({ path, shown: some, of }) => `${path}: ${some} of ${of}`).join('; ');
      report.say(
        `Cut to ${budget} tokens; lists are shortened (${shown}). Ask for less with first, or page with after.`,
      );
    }
    report.say(answer);
    if (uncited.size > 0) {
      for (const claim of await citations(asking, [...uncited])) report.add({ text: '', claims: [claim] });
    } else if (answer.includes('"id":') && !answer.includes('"claim:')) {
      report.say(
        'No claims were selected. To cite, select claims(first: 1) { id citation } on relationships and names, and claims(first: 1) { nodes { id citation } } on entities.',
      );
    }
    return report.toString();
  },
});

/** Kept free for the lines about the answer. */
const CLOSING = 250;

/** Ids of claims in an answer that has no citation beside them. */
function claimsWithoutCitation(value: unknown, found = new Set<string>()): Set<string> {
  if (value === null || typeof value !== 'object') return found;
  const { id, citation } = value as { id?: unknown; citation?: unknown };
  if (typeof id === 'string' && id.startsWith('claim:') && citation === undefined) found.add(id);
  for (const inside of Object.values(value)) claimsWithoutCitation(inside, found);
  return found;
}

async function citations(asking: Asking, ids: readonly string[]): Promise<readonly CitedClaim[]> {
  if (ids.length === 0) return [];
  const variables = { ids: ids.slice(0, MOST_CITED) };
  const { nodes } = await asking.ask<{ nodes: readonly (CitedClaim | null)[] }>(CITATIONS, variables);
  return nodes.filter((node) => node !== null);
}

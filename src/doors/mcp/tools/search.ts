import * as z from 'zod';
import { nameWithId, type Named } from '../facts';
import { Report, type CitedClaim } from '../report';
import { BUDGET, lang, tool } from './tool';

const PLACES = { anywhere: ['NAMES', 'STATEMENTS', 'QUOTES'], names: ['NAMES'], claims: ['STATEMENTS', 'QUOTES'] };

/** From this score on a hit has every word that was asked for (docs/querying.md). */
const HAS_ALL_WORDS = 0.55;

/** What the tool asks. */
export const SEARCH = `query Search($text: String!, $types: [EntityType!], $in: [SearchedIn!], $first: Int, $lang: Language) {
  search(text: $text, types: $types, in: $in, first: $first, lang: $lang) {
    totalCount
    nodes {
      score
      matchedName { value kind }
      node { __typename id name description }
      claim { id statement quote citation }
    }
  }
}`;

interface Answer {
  readonly search: { readonly totalCount: number; readonly nodes: readonly Hit[] };
}

interface Hit {
  readonly score: number;
  readonly matchedName: { readonly value: string; readonly kind: string } | null;
  readonly node: (Named & { readonly description: string | null }) | null;
  readonly claim: (CitedClaim & { readonly statement: string; readonly quote: string | null }) | null;
}

export const search = tool({
  name: 'search',
  title: 'Search',
  description:
    'Find things by any of their names or codes (any language or script, typing errors forgiven), and claims by their wording. Start here: it yields the ids that the other tools take.',
  input: z.object({
    text: z.string().describe('Words in any order, a code such as KZ or CNSHA, or an id'),
    in: z.enum(['anywhere', 'names', 'claims']).default('anywhere'),
    types: z.array(z.string()).optional().describe('Only these types, such as Port, Agreement, CustomsAdministration'),
    first: z.int().min(1).max(50).default(10),
    lang,
  }),
  run: async ({ text, in: place, types, first, lang: language }, { asking }) => {
    const { search: found } = await asking.ask<Answer>(SEARCH, {
      text,
      types,
      in: PLACES[place],
      first,
      lang: language,
    });
    const report = new Report(BUDGET);
    if (found.nodes.length === 0) {
      const elsewhere = types ? ' Leave out types.' : ' Try fewer words, or one word in another language.';
      return report.say(`Nothing was found for "${text}".${elsewhere} The graph may not know of it.`).toString();
    }
    if (found.nodes[0]!.score < HAS_ALL_WORDS)
      report.say(
        'No hit has all of these words as they are written. See whether one is meant; the graph may not know of it.',
      );
    const shown = report.list(found.nodes.map((hit) => ({ text: lineOf(hit), claims: hit.claim ? [hit.claim] : [] })));
    if (shown < found.totalCount) report.say(`${found.totalCount - shown} more: raise first, or name types.`);
    return report.toString();
  },
});

function lineOf({ score, matchedName, node, claim }: Hit): string {
  if (claim) {
    const quote = claim.quote ? ` Quoted: "${claim.quote}"` : '';
    return `- ${claim.statement} [${claim.id}]${quote}`;
  }
  const called =
    matchedName && matchedName.value !== node!.name ? `, found by ${matchedName.kind} "${matchedName.value}"` : '';
  const description = node!.description ? `: ${node!.description}` : '';
  return `- ${node!.__typename} ${nameWithId(node!)}${called}, score ${score.toFixed(2)}${description}`;
}

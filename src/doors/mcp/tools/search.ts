import * as z from 'zod';
import type { Asking } from '../../asking';
import { HAS_ALL_WORDS } from '../../scores';
import { nameWithId, type Named } from '../facts';
import { Report, type CitedClaim } from '../report';
import { BUDGET, lang, tool } from './tool';

const PLACES = { anywhere: ['NAMES', 'STATEMENTS', 'QUOTES'], names: ['NAMES'], claims: ['STATEMENTS', 'QUOTES'] };

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

interface Word {
  readonly totalCount: number;
  readonly nodes: readonly { readonly score: number; readonly node: Named | null }[];
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
    text: z.string().trim().min(1).describe('Words in any order, a code such as KZ or DEHAM, or an id'),
    in: z
      .enum(['anywhere', 'names', 'claims'])
      .default('anywhere')
      .describe('Claims have English statements, and quotations in the language of their source'),
    types: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Only these types, such as Port, Agreement, CustomsAdministration'),
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
    const best = found.nodes[0];
    const words = best && best.score >= HAS_ALL_WORDS ? [] : wordsOf(text);
    const single =
      words.length > 1 ? await singleWords(asking, words, { types, in: PLACES[place], lang: language }) : [];
    if (best === undefined) {
      const elsewhere = types ? ' Leave out types.' : ' Try fewer words, or one word in another language.';
      return report
        .say(`Nothing has all words of "${text}".`, ...single, `${elsewhere} The graph may not know of it.`.trim())
        .toString();
    }
    if (best.score < HAS_ALL_WORDS) {
      report.say(
        'No hit has all of these words as they are written. See whether one is meant; the graph may not know of it.',
        ...single,
      );
    }
    const shown = report.list(found.nodes.map((hit) => ({ text: lineOf(hit), claims: hit.claim ? [hit.claim] : [] })));
    if (shown < found.totalCount) report.say(`${found.totalCount - shown} more: raise first, or name types.`);
    return report.toString();
  },
});

/** Words that are looked for one by one. */
const MOST_WORDS = 6;
/** Letters of the shortest of them; a character of Chinese is in no way short. */
const LEAST_LETTERS = 3;

/** The words of a text that could lead on by themselves. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(/[\s,;/]+/).filter((word) => /\p{sc=Han}/u.test(word) || word.length >= LEAST_LETTERS);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** What there is for each word by itself, so that a word that is nowhere does not hide the others. */
async function singleWords(
  asking: Asking,
  words: readonly string[],
  asked: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const variables = words.map((_, i) => `$w${i}: String!`).join(', ');
  const fields = words.map(
    (_, i) => `w${i}: search(text: $w${i}, types: $types, in: $in, first: 1, lang: $lang) { ...Word }`,
  );
  const query = `query Words(${variables}, $types: [EntityType!], $in: [SearchedIn!], $lang: Language) { ${fields.join(' ')} }
    fragment Word on SearchHitConnection { totalCount nodes { score node { __typename id name } } }`;
  const texts = Object.fromEntries(words.map((word, i) => [`w${i}`, word]));
  const found = await asking.ask<Record<string, Word>>(query, { ...asked, ...texts });
  const told = words.map((word, i) => {
    const { totalCount, nodes } = found[`w${i}`]!;
    const [first] = nodes;
    if (!first || first.score < HAS_ALL_WORDS) return `${word}: nothing`;
    return `${word}: ${totalCount}${first.node ? `, first ${nameWithId(first.node)}` : ''}`;
  });
  return [`Hits of single words: ${told.join('; ')}`];
}

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

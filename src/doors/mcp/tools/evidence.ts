import * as z from 'zod';
import { isFact, type Fact } from '../facts';
import { Report } from '../report';
import { BUDGET, lang, tool, unknownId } from './tool';
import { inView } from './view';

interface Evidence {
  readonly id: string;
  readonly statement: string;
  readonly quote: string | null;
  readonly parallelQuotes: readonly { readonly language: string; readonly value: string }[];
  readonly locator: string | null;
  readonly citation: string;
  readonly confidence: string;
  readonly claimModality: string;
  readonly claimRank: string;
  readonly source: { readonly id: string; readonly name: string; readonly address: string | null };
  readonly weighed: { readonly nodes: readonly { readonly id: string; readonly question: string }[] };
}

interface Found {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string;
  /** Of a name. */
  readonly value?: string;
  readonly claimCount?: number;
  readonly all?: readonly Evidence[];
  readonly stated?: { readonly nodes: readonly Evidence[] };
  readonly question?: string;
  readonly resolution?: string | null;
  readonly competing?: {
    readonly edges: readonly { readonly relationship: { readonly verdict: string }; readonly node: Evidence }[];
  };
}

/** Claims that are told of one thing. */
const MOST = 10;

const query = (facts: string): string => `query Evidence($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename id
    ... on Claim { ...Evidence }
    ... on Relationship { ...Fact claimCount all: claims(first: ${MOST + 1}) { ...Evidence } }
    ... on Name { value all: claims(first: ${MOST + 1}) { ...Evidence } }
    ... on Entity { name claimCount stated: claims(first: ${MOST}) { nodes { ...Evidence } } }
    ... on Contradiction {
      question resolution
      competing(first: 10) { edges { relationship { verdict } node { ...Evidence } } }
    }
  }
}
fragment Evidence on Claim {
  id statement quote locator citation confidence claimModality: modality claimRank: rank
  parallelQuotes { language value }
  source { id name address }
  weighed: contradictions(first: 3) { nodes { id question } }
}
${facts}`;

export const evidence = tool({
  name: 'evidence',
  title: 'Evidence',
  description:
    'The words behind facts: for claims (or a fact, an entity or a contradiction) the statement, the quotation, its source with address and place, and how sure the editors are.',
  input: z.object({
    ids: z.array(z.string()).min(1).max(10).describe('Ids of claims, such as claim:s0-33, or of facts and entities'),
    lang,
  }),
  run: async ({ ids, lang: language }, { asking, facts }) => {
    const viewed = ids.map((id) => inView(id, { lang: language }).id);
    const { nodes } = await asking.ask<{ nodes: readonly (Found | null)[] }>(query(facts.fragment), { ids: viewed });
    if (nodes.every((node) => node === null)) throw unknownId(ids[0]!);
    const report = new Report(BUDGET);
    for (const [index, node] of nodes.entries()) {
      const isWhole = node ? tell(report, node, facts) : report.add({ text: `${ids[index]}: not in the graph.` });
      if (isWhole) continue;
      const left = ids.slice(index + 1);
      const others = left.length > 0 ? ` Nothing is told of ${left.join(', ')}.` : '';
      return report.say(`More of ${ids[index]} is left out.${others} Ask for fewer ids at once.`).toString();
    }
    return report.toString();
  },
});

const isClaim = (node: Found): node is Found & Evidence => node.__typename === 'Claim';

function tell(report: Report, node: Found, facts: { whole: (fact: Fact) => { text: string } }): boolean {
  if (isClaim(node)) return report.add({ text: textOf(node) });
  if (node.competing) {
    const { question, resolution, competing } = node;
    const claims = competing.edges.map(
      ({ relationship, node: claim }) => `${relationship.verdict} ${textOf(claim, node.id)}`,
    );
    return report.add({ text: `${node.id}: ${question} ${resolution ?? 'Open.'}` }) && addAll(report, claims);
  }
  const title = `About ${node.name ?? node.value ?? node.__typename} (${node.id})`;
  const found = node.all ?? node.stated?.nodes ?? [];
  const told = found.slice(0, MOST);
  // A name does not count its claims.
  const isCut = (node.claimCount ?? found.length) > told.length;
  const number = isCut ? `Claims, the first ${told.length} of ${node.claimCount ?? 'more'}:` : '';
  const head = [isFact(node) ? facts.whole(node).text : `${title}:`, number].filter(Boolean).join('\n');
  const claims = told.map((claim) => textOf(claim));
  return report.add({ text: head }) && addAll(report, claims.length > 0 ? claims : ['No claim stands behind it.']);
}

const addAll = (report: Report, texts: readonly string[]): boolean =>
  report.list(texts.map((text) => ({ text }))) === texts.length;

/** @param within the id of the contradiction that is told already */
function textOf(claim: Evidence, within?: string): string {
  const {
    id,
    statement,
    quote,
    parallelQuotes,
    locator,
    citation,
    confidence,
    claimModality,
    claimRank,
    source,
    weighed,
  } = claim;
  const marks = [
    claimModality === 'FACT' ? '' : claimModality,
    claimRank === 'NORMAL' ? '' : `rank ${claimRank}`,
    `confidence ${confidence}`,
  ].filter((mark) => mark !== '');
  return [
    `- [${id}] ${statement} (${marks.join('; ')})`,
    quote ? `  Quotation: "${quote}"` : `  Quotation: not copied${locator ? '; the place below proves it' : ''}.`,
    ...parallelQuotes.map(({ language, value }) => `  The same in ${language}: "${value}"`),
    `  Source: ${source.name} (${source.id})${locator ? `, ${locator}` : ''}${source.address ? `, ${source.address}` : ''}`,
    `  Cite as: ${citation}`,
    ...weighed.nodes
      .filter(({ id: other }) => other !== within)
      .map((one) => `  Compared with other claims: ${one.question} (${one.id})`),
  ].join('\n');
}

import * as z from 'zod';
import { isFact, type Facts } from '../facts';
import { Report, type CitedClaim, type Item } from '../report';
import { AUTHORITIES, lineOfAuthorities, type Represented } from './authorities';
import { missing } from './missing';
import { inView } from './view';
import { BUDGET, asOf, certainty, day, lang, tool } from './tool';

interface Entry {
  readonly date: { readonly edtf: string } | null;
  readonly meaning: string | null;
  readonly modality: string;
  readonly until: { readonly edtf: string } | null;
  readonly text: string | null;
  readonly subject: {
    readonly __typename: string;
    readonly id: string;
    readonly about?: { readonly nodes: readonly CitedClaim[] };
    readonly figure?: number;
    readonly unit?: string;
  };
}

interface Answer {
  readonly timeline: {
    readonly entries: {
      readonly edges: readonly { readonly cursor: string; readonly node: Entry }[];
      readonly pageInfo: { readonly hasNextPage: boolean };
    };
  } | null;
  readonly node: Represented | null;
}

const query = (facts: string): string => `query Timeline(
  $about: ID!, $viewed: ID!, $from: Date, $to: Date, $first: Int!, $after: Cursor, $asOf: Date, $certainty: Certainty, $lang: Language
) {
  timeline(about: $about, from: $from, to: $to, asOf: $asOf, certainty: $certainty, lang: $lang) {
    entries(first: $first, after: $after) {
      edges {
        cursor
        node {
          date { edtf } meaning modality until { edtf } text
          subject {
            __typename id
            ... on Relationship { ...Fact }
            ... on Entity { about: claims(first: 2) { nodes { id citation } } }
            ... on Observation { figure: value unit }
          }
        }
      }
      pageInfo { hasNextPage }
    }
  }
  node(id: $viewed) { ${AUTHORITIES} }
}
${facts}`;

export const timeline = tool({
  name: 'timeline',
  title: 'Timeline',
  description:
    'What happened around a thing and is planned for it, in order of time, with claim ids. Dates are EDTF: [a..b] is one day between two, ../a is by a at latest, a? is uncertain.',
  input: z.object({
    about: z.string().describe('Id'),
    from: day.describe('From this day on, YYYY-MM-DD'),
    to: day.describe('Until this day, YYYY-MM-DD'),
    first: z.int().min(1).max(100).default(30),
    after: z.string().optional().describe('Where an earlier answer ended'),
    asOf,
    certainty,
    lang,
  }),
  run: async ({ about, from, to, first, after, ...view }, { asking, facts }) => {
    const { id: viewed } = inView(about, view);
    const asked = { about, viewed, from, to, first, after, ...view };
    const { timeline: found, node } = await asking.ask<Answer>(query(facts.fragment), asked);
    if (!found) throw await missing(asking, viewed, { takes: 'ENTITIES' });
    const { edges, pageInfo } = found.entries;
    const authorities = node ? lineOfAuthorities(node) : [];
    if (edges.length === 0) {
      const days = from || to ? ' in these days' : '';
      return [`No dated fact about ${about}${days}.`, ...authorities].join('\n');
    }
    const report = new Report(BUDGET).say(`Timeline of ${about}`, ...authorities);
    const shown = report.list(edges.map(({ node }) => itemOf(node, facts)));
    const last = edges[shown - 1];
    if (last && (shown < edges.length || pageInfo.hasNextPage))
      report.say(`There is more: call timeline again with after: ${JSON.stringify(last.cursor)}.`);
    return report.toString();
  },
});

function itemOf({ date, meaning, modality, until, text, subject }: Entry, facts: Facts): Item {
  const when = `- ${date?.edtf ?? 'undated'} ${meaning?.toLowerCase() ?? ''}`.trimEnd();
  if (isFact(subject)) return facts.item(subject, `${when}: `);
  const claims = subject.about?.nodes ?? [];
  const marks = [modality === 'FACT' ? '' : modality, until && `until ${until.edtf}`].filter(Boolean);
  const ids = [subject.id, ...claims.map(({ id }) => id)].join(', ');
  const figure = subject.figure === undefined ? '' : `: ${subject.figure} ${subject.unit}`;
  return { text: `${[when, ...marks].join(', ')}: ${text ?? subject.id}${figure} [${ids}]`, claims };
}

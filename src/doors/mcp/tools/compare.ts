import * as z from 'zod';
import { idWithoutView, viewSuffix } from '../../../model/values/view';
import { nameWithId, type Fact, type Named } from '../facts';
import { Report } from '../report';
import { AUTHORITIES, lineOfAuthorities, type Represented } from './authorities';
import { missing } from './missing';
import { BUDGET, asOf, certainty, lang, tool } from './tool';

type Side = Readonly<Record<string, unknown>> &
  Named &
  Represented & {
    readonly validFrom: { readonly edtf: string } | null;
    readonly validTo: { readonly edtf: string } | null;
    readonly relationships?: {
      readonly groups: readonly { readonly keys: readonly { readonly value: string }[]; readonly count: number }[];
    };
  };

interface Answer {
  readonly nodes: readonly (Side | null)[];
  readonly between: { readonly totalCount: number; readonly nodes: readonly Fact[] };
  readonly commonNeighbours: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly node: Named; readonly relationships: readonly Fact[] }[];
  };
}

const query = (own: string, facts: string): string => `query Compare(
  $ids: [ID!]!, $of: [ID!]!, $first: Int!, $asOf: Date, $certainty: Certainty, $lang: Language
) {
  nodes(ids: $ids) {
    __typename id
    ... on Entity {
      name validFrom { edtf } validTo { edtf }
      relationships(first: 0) { groups(by: [type], first: 40) { keys { value } count } }
      ${own}
    }
    ${AUTHORITIES}
  }
  between: relationships(
    where: { from: { id: { in: $of } }, to: { id: { in: $of } } }, first: 20, orderBy: [{ firstDay: ASC }]
    asOf: $asOf, certainty: $certainty, lang: $lang
  ) {
    totalCount
    nodes { ...Fact }
  }
  commonNeighbours(of: $of, first: $first, asOf: $asOf, certainty: $certainty, lang: $lang) {
    totalCount
    nodes { node { ...Named } relationships { ...Fact } }
  }
}
${facts}`;

/** What things have in common, in one answer. */
const MOST_IN_COMMON = 30;

const hasNoView = (id: string): boolean => idWithoutView(id) === id;
const VIEWED = ({ input }: { readonly input?: unknown }): string =>
  `"${String(input)}" says a view; say it by asOf, certainty and lang, for all of them alike`;

export const compare = tool({
  name: 'compare',
  title: 'Compare',
  description:
    'Two to four things side by side: their properties, how many facts of each type each has, the facts between them, and what they have in common, with claim ids.',
  input: z.object({
    ids: z
      .array(z.string().refine(hasNoView, { error: VIEWED }))
      .min(2)
      .max(4),
    first: z.int().min(1).max(MOST_IN_COMMON).default(10).describe('How much of what they have in common'),
    asOf,
    certainty,
    lang,
  }),
  run: async ({ ids, first, asOf: day, certainty: sure, lang: language }, { asking, facts, properties }) => {
    const view = viewSuffix({ asOf: day, lang: language, certainty: sure });
    const text = query(properties.selection, facts.fragment);
    const {
      nodes,
      between,
      commonNeighbours: common,
    } = await asking.ask<Answer>(text, {
      ids: ids.map((id) => id + view),
      of: ids,
      first,
      asOf: day,
      certainty: sure,
      lang: language,
    });
    const absent = nodes.findIndex((node) => !node?.relationships);
    if (absent >= 0) throw await missing(asking, ids[absent]! + view, { takes: 'ENTITIES' });
    const sides = nodes as readonly Side[];
    const report = new Report(BUDGET);
    for (const side of sides) {
      const own = properties.of(side).map(([name, value]) => `${name} ${value}`);
      const counts = side.relationships!.groups.map(({ keys, count }) => `${keys[0]!.value} ${count}`);
      const { validFrom, validTo } = side;
      const period = [validFrom && `from ${validFrom.edtf}`, validTo && `until ${validTo.edtf}`].filter(Boolean);
      report.say(`${side.__typename} ${nameWithId(side)}: ${[...period, ...own].join('; ')}`);
      report.say(`  Facts: ${counts.join(', ') || 'none'}`, ...lineOfAuthorities(side));
    }
    report.say('', `Between them (${between.totalCount}):`);
    const shown = report.list(between.nodes.map((fact) => facts.item(fact)));
    if (shown < between.totalCount) report.say(`${between.totalCount - shown} more do not fit: compare fewer things.`);
    report.say('', `In common (${common.totalCount}):`);
    for (const [index, { node, relationships }] of common.nodes.entries()) {
      const isWhole =
        report.add({ text: `${index + 1}. ${node.__typename} ${nameWithId(node)}` }) &&
        report.list(relationships.map((fact) => facts.item(fact))) === relationships.length;
      if (isWhole) continue;
      const left = common.totalCount - index;
      return report.say(`${left} of these do not fit: ask for less with first, or compare fewer things.`).toString();
    }
    if (common.nodes.length === 0)
      report.say('Nothing else is one step away from all of them. Call path for longer ways.');
    if (common.nodes.length < common.totalCount)
      report.say(`${common.totalCount - common.nodes.length} more${first < MOST_IN_COMMON ? ': raise first' : ''}.`);
    return report.toString();
  },
});

import * as z from 'zod';
import { viewSuffix } from '../../../model/values/view';
import { nameWithId, type Fact, type Named } from '../facts';
import { Report } from '../report';
import { BUDGET, asOf, lang, tool, unknownId } from './tool';

type Side = Readonly<Record<string, unknown>> &
  Named & {
    readonly validFrom: { readonly edtf: string } | null;
    readonly validTo: { readonly edtf: string } | null;
    readonly relationships?: {
      readonly groups: readonly { readonly keys: readonly { readonly value: string }[]; readonly count: number }[];
    };
  };

interface Answer {
  readonly nodes: readonly (Side | null)[];
  readonly between: { readonly nodes: readonly Fact[] };
  readonly commonNeighbours: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly node: Named; readonly relationships: readonly Fact[] }[];
  };
}

const query = (own: string, facts: string): string => `query Compare(
  $ids: [ID!]!, $of: [ID!]!, $first: Int!, $asOf: Date, $lang: Language
) {
  nodes(ids: $ids) {
    __typename id
    ... on Entity {
      name validFrom { edtf } validTo { edtf }
      relationships(first: 0) { groups(by: [type], first: 40) { keys { value } count } }
      ${own}
    }
  }
  between: relationships(
    where: { from: { id: { in: $of } }, to: { id: { in: $of } } }, first: 20, orderBy: [{ firstDay: ASC }], asOf: $asOf, lang: $lang
  ) {
    nodes { ...Fact }
  }
  commonNeighbours(of: $of, first: $first, asOf: $asOf, lang: $lang) {
    totalCount
    nodes { node { ...Named } relationships { ...Fact } }
  }
}
${facts}`;

export const compare = tool({
  name: 'compare',
  title: 'Compare',
  description:
    'Two to four things side by side: their properties, how many facts of each type each has, the facts between them, and what they have in common, with claim ids.',
  input: z.object({
    ids: z.array(z.string()).min(2).max(4),
    first: z.int().min(1).max(30).default(10).describe('How much of what they have in common'),
    asOf,
    lang,
  }),
  run: async ({ ids, first, asOf: day, lang: language }, { asking, facts, properties }) => {
    const view = viewSuffix({ asOf: day, lang: language });
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
      lang: language,
    });
    const missing = nodes.findIndex((node) => !node?.relationships);
    if (missing >= 0) throw unknownId(ids[missing]!);
    const sides = nodes as readonly Side[];
    const report = new Report(BUDGET);
    for (const side of sides) {
      const own = properties.of(side).map(([name, value]) => `${name} ${value}`);
      const counts = side.relationships!.groups.map(({ keys, count }) => `${keys[0]!.value} ${count}`);
      const { validFrom, validTo } = side;
      const period = [validFrom && `from ${validFrom.edtf}`, validTo && `until ${validTo.edtf}`].filter(Boolean);
      report.say(`${side.__typename} ${nameWithId(side)}: ${[...period, ...own].join('; ')}`);
      report.say(`  Facts: ${counts.join(', ') || 'none'}`);
    }
    report.say('', `Between them (${between.nodes.length}):`);
    report.list(between.nodes.map((fact) => facts.item(fact)));
    report.say('', `In common (${common.totalCount}):`);
    for (const [index, { node, relationships }] of common.nodes.entries()) {
      const isWhole =
        report.add({ text: `${index + 1}. ${node.__typename} ${nameWithId(node)}` }) &&
        report.list(relationships.map((fact) => facts.item(fact))) === relationships.length;
      if (!isWhole) return report.say('The rest is left out: ask for less with first.').toString();
    }
    if (common.nodes.length === 0)
      report.say('Nothing else is one step away from all of them. Call path for longer ways.');
    if (common.nodes.length < common.totalCount)
      report.say(`${common.totalCount - common.nodes.length} more: raise first.`);
    return report.toString();
  },
});

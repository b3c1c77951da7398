import * as z from 'zod';
import { nameWithId, type Fact, type Named } from '../facts';
import { Report } from '../report';
import { BUDGET, asOf, certainty, lang, tool } from './tool';

interface Answer {
  readonly paths: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly length: number;
      readonly nodes: readonly Named[];
      readonly steps: readonly { readonly relationship: Fact }[];
    }[];
  };
}

const query = (facts: string): string => `query Path(
  $from: ID!, $to: ID!, $first: Int!, $via: Via, $asOf: Date, $certainty: Certainty, $lang: Language
) {
  paths(from: $from, to: $to, first: $first, via: $via, asOf: $asOf, certainty: $certainty, lang: $lang) {
    totalCount
    nodes { length nodes { ...Named } steps { relationship { ...Fact } } }
  }
}
${facts}`;

export const path = tool({
  name: 'path',
  title: 'Path',
  description:
    'How two things are connected: the shortest ways from one to the other, each step a fact with claim ids. Relationships that only tell where things lie (in a country, part of, member of) are followed only with structural: true.',
  input: z.object({
    from: z.string().describe('Id'),
    to: z.string().describe('Id'),
    structural: z.boolean().default(false),
    first: z.int().min(1).max(10).default(3),
    asOf,
    certainty,
    lang,
  }),
  run: async ({ from, to, structural, first, asOf: day, certainty: sure, lang: language }, { asking, facts }) => {
    const via = structural ? { structural } : undefined;
    const variables = { from, to, first, via, asOf: day, certainty: sure, lang: language };
    const { paths } = await asking.ask<Answer>(query(facts.fragment), variables);
    const report = new Report(BUDGET);
    if (paths.nodes.length === 0) {
      const wider = structural ? '' : ' Call path with structural: true, which follows where things lie as well.';
      return report.say(`No way leads from ${from} to ${to}${day ? ` on ${day}` : ''}.${wider}`).toString();
    }
    report.say(`Shortest ways from ${from} to ${to}: ${paths.totalCount}, of ${paths.nodes[0]!.length} steps.`);
    for (const [index, { nodes, steps }] of paths.nodes.entries()) {
      report.say('', `${index + 1}. ${nodes.map(nameWithId).join(' – ')}`);
      const shown = report.list(steps.map(({ relationship }) => facts.item(relationship)));
      if (shown < steps.length) return report.say('The rest is left out: ask for fewer ways with first.').toString();
    }
    return report.toString();
  },
});

import type { GraphQLEnumType } from 'graphql';
import * as z from 'zod';
import { isFact, type Fact } from '../facts';
import type { Asking } from '../../asking';
import { Report } from '../report';
import { HEAD, tellHead, tellTitle, type EntityHead } from './entity-head';
import { missing } from './missing';
import { BUDGET, MistakenCall, asOf, certainty, lang, tool } from './tool';
import { inView } from './view';

interface Answer {
  readonly node: Entity | null;
  /** The same with what is only possible on the day. */
  readonly possible?: { readonly relationships?: { readonly totalCount: number } } | null;
}

interface Entity extends EntityHead {
  readonly relationships: {
    readonly totalCount: number;
    readonly groups: readonly { readonly keys: readonly { readonly value: string }[]; readonly count: number }[];
    readonly edges: readonly { readonly cursor: string; readonly node: Fact }[];
  };
}

const query = (own: string, facts: string): string => `query Entity(
  $id: ID!, $types: [RelationshipTypeName!], $first: Int!, $after: Cursor, $possible: ID!, $hasDay: Boolean!
) {
  node(id: $id) {
    __typename id
    ... on Relationship { ...Fact }
    ... on Entity {
      relationships(types: $types, first: $first, after: $after, orderBy: [{ firstDay: ASC }]) {
        totalCount
        groups(by: [type], first: 40) { keys { value } count }
        edges { cursor node { ...Fact } }
      }
      ${HEAD}
      ${own}
    }
  }
  possible: node(id: $possible) @include(if: $hasDay) {
    ... on Entity { relationships(types: $types, first: 0) { totalCount } }
  }
}
${facts}`;

/** Facts read at once: more would not fit into an answer. */
const FACTS = 60;

export const entity = tool({
  name: 'entity',
  title: 'Entity',
  description:
    'All about one thing: names, properties, and its facts in order of time, with dates and claim ids. Narrow with types, or read on with after. For the words behind a fact call evidence.',
  input: z.object({
    id: z.string().describe('Such as port:dulata or agreement:cn-hk-aeo-mra'),
    types: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Only relationships of these types, such as SIGNED, PILOTED_AT'),
    after: z.string().optional().describe('Where an earlier answer ended'),
    asOf,
    certainty,
    lang,
  }),
  run: async ({ id, types, after, ...asked }, { asking, facts, properties }) => {
    assertTypes(types, asking);
    const { id: viewed, day } = inView(id, asked);
    const { node, possible } = await asking.ask<Answer>(query(properties.selection, facts.fragment), {
      id: viewed,
      possible: inView(viewed, { certainty: 'POSSIBLE' }).id,
      hasDay: day !== undefined,
      types,
      after,
      first: FACTS,
    });
    if (!node) throw await missing(asking, viewed, { takes: 'ANYTHING' });
    const report = new Report(BUDGET);
    if (isFact(node)) {
      report.add(facts.whole(node));
      return report.say('This is one fact. For the words behind it call evidence with its id.').toString();
    }
    if (!node.relationships) return `${node.id} is a ${node.__typename}. Call evidence with its id.`;
    tellTitle(report, node, day);
    const { relationships } = node;
    if (after === undefined) {
      if (types === undefined) tellHead(report, node, properties, day);
      const counts = relationships.groups.map(({ keys, count }) => `${keys[0]!.value} ${count}`);
      report.say(`Facts about this (${relationships.totalCount}): ${counts.join(', ') || 'none'}`);
      const unsure = (possible?.relationships?.totalCount ?? 0) - relationships.totalCount;
      if (unsure > 0)
        report.say(`${unsure} more may have held on ${day}, less surely: certainty: POSSIBLE shows them.`);
    }
    const { edges, totalCount } = relationships;
    const shown = report.list(edges.map(({ node: fact }) => facts.item(fact, '- ', node.id)));
    const last = edges[shown - 1];
    if (last && (shown < edges.length || (edges.length === FACTS && totalCount > FACTS)))
      report.say(`There are more: call entity again with after: ${JSON.stringify(last.cursor)}, or name types.`);
    return report.toString();
  },
});

/** Throws MistakenCall for a type of relationships that there is not, with those that there are. */
function assertTypes(types: readonly string[] = [], { schema }: Asking): void {
  const known = (schema.getType('RelationshipTypeName') as GraphQLEnumType).getValues().map(({ name }) => name);
  const unknown = types.find((type) => !known.includes(type));
  if (unknown !== undefined)
    throw new MistakenCall(`There is no type of facts "${unknown.slice(0, 100)}".`, `Types are ${known.join(', ')}.`);
}

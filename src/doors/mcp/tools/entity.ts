import type { GraphQLEnumType } from 'graphql';
import * as z from 'zod';
import { grouped } from '../../../model/grouped';
import { viewSuffix } from '../../../model/values/view';
import { isFact, nameWithId, type Fact, type Named } from '../facts';
import type { Asking } from '../../asking';
import type { OwnProperties } from '../../own-properties';
import { Report, type CitedClaim, type Item } from '../report';
import { BUDGET, MistakenCall, asOf, lang, tool, unknownId } from './tool';

interface Answer {
  readonly node: Entity | null;
}

interface Entity extends Named, Readonly<Record<string, unknown>> {
  readonly description: string | null;
  readonly modality: string;
  readonly standing: string | null;
  readonly names: readonly Name[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly relationships: {
    readonly totalCount: number;
    readonly groups: readonly { readonly keys: readonly { readonly value: string }[]; readonly count: number }[];
    readonly edges: readonly { readonly cursor: string; readonly node: Fact }[];
  };
  readonly stated: { readonly nodes: readonly (CitedClaim & { readonly statement: string })[] };
  readonly disagreements: {
    readonly nodes: readonly { readonly id: string; readonly question: string; readonly resolution: string | null }[];
  };
}

interface Name {
  readonly value: string;
  readonly language: string;
  readonly kind: string;
  readonly claims: readonly CitedClaim[];
}

const query = (own: string, facts: string): string => `query Entity(
  $id: ID!, $types: [RelationshipTypeName!], $first: Int!, $after: Cursor
) {
  node(id: $id) {
    __typename id
    ... on Relationship { ...Fact }
    ... on Entity {
      name description modality standing
      names(first: 12) { value language kind claims(first: 1) { id citation } }
      identifiers { scheme value }
      relationships(types: $types, first: $first, after: $after, orderBy: [{ firstDay: ASC }]) {
        totalCount
        groups(by: [type], first: 40) { keys { value } count }
        edges { cursor node { ...Fact } }
      }
      stated: claims(first: 8, where: { node: { property: { isNull: false } } }) { nodes { id statement citation } }
      disagreements: contradictions(first: 5) { nodes { id question resolution } }
      ${own}
    }
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
    types: z.array(z.string()).optional().describe('Only relationships of these types, such as SIGNED, PILOTED_AT'),
    after: z.string().optional().describe('Where an earlier answer ended'),
    asOf,
    lang,
  }),
  run: async ({ id, types, after, asOf: day, lang: language }, { asking, facts, properties }) => {
    assertTypes(types, asking);
    const view = viewSuffix({ asOf: day, lang: language });
    const text = query(properties.selection, facts.fragment);
    const { node } = await asking.ask<Answer>(text, { id: id + view, types, after, first: FACTS });
    if (!node) throw unknownId(id);
    const report = new Report(BUDGET);
    if (isFact(node)) {
      report.add(facts.whole(node));
      return report.say('This is one fact. For the words behind it call evidence with its id.').toString();
    }
    if (!node.relationships) return `${node.id} is a ${node.__typename}. Call evidence with its id.`;
    report.say(`${node.__typename} ${nameWithId(node)}${node.description ? `: ${node.description}` : ''}`);
    if (node.modality !== 'FACT') report.say(`It is said as: ${node.modality}`);
    if (node.standing)
      report.say(`On ${day}: ${node.standing} (that there is such a thing; each fact has its own certainty)`);
    const { relationships } = node;
    if (after === undefined) {
      if (types === undefined) describe(report, node, properties);
      const counts = relationships.groups.map(({ keys, count }) => `${keys[0]!.value} ${count}`);
      report.say(`Facts about this (${relationships.totalCount}): ${counts.join(', ')}`);
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

/** Adds what is told of the thing itself: its names, properties, values with their claims, and what is disputed. */
function describe(report: Report, node: Entity, properties: OwnProperties): void {
  if (node.names.length > 0) report.add(namesOf(node.names));
  const own = [
    ...properties.of(node).map(([name, value]) => `${name} ${value}`),
    ...node.identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
  ];
  if (own.length > 0) report.say(`Properties: ${own.join('; ')}`);
  report.list(node.stated.nodes.map((claim) => ({ text: `- ${claim.statement} [${claim.id}]`, claims: [claim] })));
  for (const { id, question, resolution } of node.disagreements.nodes) {
    report.add({ text: `Disputed: ${question} ${resolution ?? 'Open.'} (${id})` });
  }
}

/** Names as one line, those that one claim supports side by side, with its id behind them. */
function namesOf(names: readonly Name[]): Item {
  const byClaim = grouped(names, ({ claims }) => claims[0]?.id ?? '');
  const parts = [...byClaim].map(([claim, ofClaim]) => {
    const words = ofClaim.map(({ value, language, kind }) => `${value} (${language}, ${kind.toLowerCase()})`);
    return words.join('; ') + (claim === '' ? '' : ` [${claim}]`);
  });
  return { text: `Names: ${parts.join('; ')}`, claims: names.flatMap(({ claims }) => claims) };
}

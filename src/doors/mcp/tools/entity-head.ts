import { grouped } from '../../../model/grouped';
import type { OwnProperties } from '../../own-properties';
import { nameWithId, type Named } from '../facts';
import type { CitedClaim, Report } from '../report';

/** What an entity is, as `HEAD` asks for it. */
export interface EntityHead extends Named, Readonly<Record<string, unknown>> {
  readonly description: string | null;
  readonly modality: string;
  readonly standing: string | null;
  readonly names: readonly Name[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly grounds: { readonly nodes: readonly CitedClaim[] };
  readonly stated: { readonly nodes: readonly (CitedClaim & { readonly statement: string })[] };
  readonly disagreements: {
    readonly nodes: readonly { readonly id: string; readonly question: string; readonly resolution: string | null }[];
  };
  /** Of a metric. */
  readonly figures?: { readonly totalCount: number; readonly nodes: readonly Figure[] };
}

interface Name {
  readonly value: string;
  readonly language: string;
  readonly kind: string;
  readonly claims: readonly CitedClaim[];
}

interface Figure {
  readonly id: string;
  readonly figure: number;
  readonly unit: string;
  readonly on: { readonly edtf: string };
  readonly claims: { readonly nodes: readonly CitedClaim[] };
}

/** Names and figures that an answer shows. */
const MOST_NAMES = 20;
const MOST_FIGURES = 20;

/** Fields of an entity. */
export const HEAD = `name description modality standing
  names(first: ${MOST_NAMES + 1}) { value language kind claims(first: 1) { id citation } }
  identifiers { scheme value }
  grounds: claims(first: 1, where: { relationship: { role: { eq: SUPPORTS } } }) { nodes { id citation } }
  stated: claims(first: 8, where: { node: { property: { isNull: false } } }) { nodes { id statement citation } }
  disagreements: contradictions(first: 5) { nodes { id question resolution } }
  ... on Metric {
    figures: values(first: ${MOST_FIGURES}, orderBy: [{ node: { on: ASC } }]) {
      totalCount nodes { id figure: value unit on { edtf } claims(first: 1) { nodes { id citation } } }
    }
  }`;

/** Adds what the thing is called, and how surely it is there on a day. */
export function tellTitle(report: Report, node: EntityHead, day: string | undefined): void {
  report.say(`${node.__typename} ${nameWithId(node)}${node.description ? `: ${node.description}` : ''}`);
  if (node.modality !== 'FACT') report.say(`It is said as: ${node.modality}`);
  if (node.standing)
    report.say(`On ${day}: ${node.standing} (that there is such a thing; each fact has its own certainty)`);
}

/** Adds its names, properties, figures, values with their claims, and what is disputed. */
export function tellHead(report: Report, node: EntityHead, properties: OwnProperties, day: string | undefined): void {
  if (node.names.length > 0) tellNames(report, node.names);
  const own = [
    ...properties.of(node).map(([name, value]) => `${name} ${value}`),
    ...node.identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
  ];
  // A property has one value, that of today.
  if (own.length > 0) report.say(`Properties${day ? ' (as known today, whatever the day)' : ''}: ${own.join('; ')}`);
  if (node.figures) tellFigures(report, node.figures);
  for (const claim of node.grounds.nodes)
    report.add({ text: `That it is there rests on [${claim.id}]`, claims: [claim] });
  report.list(node.stated.nodes.map((claim) => ({ text: `- ${claim.statement} [${claim.id}]`, claims: [claim] })));
  for (const { id, question, resolution } of node.disagreements.nodes) {
    report.add({ text: `Disputed: ${question} ${resolution ?? 'Open.'} (${id})` });
  }
}

function tellFigures(report: Report, { totalCount, nodes }: NonNullable<EntityHead['figures']>): void {
  report.say(`Figures (${totalCount}):`);
  const shown = report.list(
    nodes.map(({ id, figure, unit, on, claims: { nodes: claims } }) => ({
      text: `- ${on.edtf}: ${figure} ${unit} [${[id, ...claims.map((claim) => claim.id)].join(', ')}]`,
      claims,
    })),
  );
  if (shown < totalCount) report.say(`${totalCount - shown} more: call entity with types: ["OBSERVES"]`);
}

/** Adds names as one line, those that one claim supports side by side, with its id behind them. */
function tellNames(report: Report, names: readonly Name[]): void {
  const shown = names.slice(0, MOST_NAMES);
  const byClaim = grouped(shown, ({ claims }) => claims[0]?.id ?? '');
  const parts = [...byClaim].map(([claim, ofClaim]) => {
    const words = ofClaim.map(({ value, language, kind }) => `${value} (${language}, ${kind.toLowerCase()})`);
    return words.join('; ') + (claim === '' ? '' : ` [${claim}]`);
  });
  const more = names.length > shown.length ? '; there are more: call entity with types: ["HAS_NAME"]' : '';
  report.say(`Names: ${parts.join('; ')}${more}`);
  for (const [first] of byClaim.values()) report.add({ text: '', claims: first!.claims });
}

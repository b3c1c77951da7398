import Cypher from '@neo4j/cypher-builder';
import { label, print, where } from '../compiler/statement/cypher';
import { visibilityFrom, visibleNode, type Visibility } from '../compiler/statement/visibility';
import type { Registry } from '../model/registry';
import type { ParameterValue } from '../model/statement';
import { NODE_LABEL } from '../model/storage';
import type { TraversalArgument } from '../model/traversal-field';
import { rowsOf, type TraversalRun } from './traversal';

/** What of the graph a traversal sees, as its arguments say; missing or null where the default holds. */
export interface VisibilityArguments {
  readonly asOf?: string | null;
  readonly knownAsOf?: string | null;
  readonly modality?: readonly string[] | null;
  readonly rank?: readonly string[] | null;
}

/** How the arguments are documented: what they mean, and what shows where they are not given. */
type VisibilityTexts = Readonly<Record<keyof VisibilityArguments, string>>;

/** A walk follows what lists show. */
export const AS_LISTS: VisibilityTexts = {
  asOf: 'Only what holds, or has happened, on this day, here and below. Without it all days count.',
  knownAsOf: 'Only what a source published by this day tells of, here and below. Without it all sources count.',
  modality:
    'Relationships of these modalities. When not given: FACT and INFERRED, and all of those that are about ends and wishes. Not an empty list.',
  rank: 'Relationships of these ranks. When not given: all but DEPRECATED. Not an empty list.',
};

/** A timeline shows all, because each of its entries tells its modality. */
export const EVERY_MODALITY: VisibilityTexts = {
  ...AS_LISTS,
  modality: 'Only these modalities. When not given all are shown: each entry tells its own. Not an empty list.',
};

/** The language of texts below a root field. */
export const LANG: TraversalArgument = {
  name: 'lang',
  type: 'Language',
  description: 'The language of texts here and below. Without it: the header Accept-Language, then English.',
};

/** The day as of which the graph is seen, and the day by which its sources tell. */
export const dayArguments = ({ asOf, knownAsOf }: VisibilityTexts): readonly TraversalArgument[] => [
  { name: 'asOf', type: 'Date', description: asOf },
  { name: 'knownAsOf', type: 'Date', description: knownAsOf },
];

/** The arguments that say what of the graph a root field sees; they hold for everything below it as well. */
export const visibilityArguments = (registry: Registry, texts: VisibilityTexts): readonly TraversalArgument[] => [
  ...dayArguments(texts),
  { name: 'modality', type: registry.enums.get('Modality')!, list: true, description: texts.modality },
  { name: 'rank', type: registry.enums.get('Rank')!, list: true, description: texts.rank },
  LANG,
];

/** The visibility that arguments ask for, over parameters of their names. */
export const visibilityOver = (args: VisibilityArguments): Visibility =>
  visibilityFrom(
    (name) => isGiven(args[name]),
    (name) => new Cypher.NamedParam(name),
  );

/** The values of those parameters. */
export function visibilityParameters(args: VisibilityArguments): Record<string, ParameterValue> {
  const { asOf, knownAsOf, modality, rank } = args;
  const given = Object.entries({ asOf, knownAsOf, modality, rank }).filter(([, value]) => isGiven(value));
  return Object.fromEntries(given) as Record<string, ParameterValue>;
}

export const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Those of the ids that are nodes of the graph and visible. */
export async function visibleIds(
  run: TraversalRun,
  ids: readonly string[],
  visibility: VisibilityArguments,
): Promise<ReadonlySet<string>> {
  const node = new Cypher.NamedNode('node');
  const isAsked = Cypher.in(node.property('id'), new Cypher.NamedParam('ids'));
  const isVisible = visibleNode(run.registry, visibilityOver(visibility), node);
  const match = where(new Cypher.Match(new Cypher.Pattern(node, { labels: label(NODE_LABEL) })), isAsked, isVisible);
  const returned = new Cypher.Return([node.property('id'), new Cypher.NamedVariable('row')]);
  const text = print(Cypher.utils.concat(match, returned));
  const parameters = { ...visibilityParameters(visibility), ids };
  return new Set((await rowsOf(run, text, parameters)) as string[]);
}

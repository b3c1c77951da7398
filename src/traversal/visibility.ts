import Cypher from '@neo4j/cypher-builder';
import { label, print, where } from '../compiler/statement/cypher';
import { visibilityFrom, visibleNode, type Visibility } from '../compiler/statement/visibility';
import { Certainty } from '../model/certainty';
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
  readonly certainty?: Certainty | null;
}

/** The language of texts below a root field. */
export const LANG: TraversalArgument = { name: 'lang', type: 'Language' };

/** The day as of which the graph is seen, how surely things hold on it, and the day by which its sources tell. */
export const DAY_ARGUMENTS: readonly TraversalArgument[] = [
  { name: 'asOf', type: 'Date' },
  { name: 'certainty', type: Certainty },
  { name: 'knownAsOf', type: 'Date' },
];

/**
 * The arguments that say what of the graph a root field sees; they hold for everything below it as well. The type Query
 * says what they mean.
 *
 * @param modality what that argument means where it means something else
 */
export const visibilityArguments = (registry: Registry, modality?: string): readonly TraversalArgument[] => [
  ...DAY_ARGUMENTS,
  { name: 'modality', type: registry.enums.get('Modality')!, list: true, ...(modality && { description: modality }) },
  { name: 'rank', type: registry.enums.get('Rank')!, list: true },
  LANG,
];

/** The visibility that arguments ask for, over parameters of their names. */
export const visibilityOver = (args: VisibilityArguments): Visibility =>
  visibilityFrom(
    (name) => isGiven(args[name]),
    (name) => new Cypher.NamedParam(name),
    args.certainty,
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

import Cypher from '@neo4j/cypher-builder';
import { all, label, print } from '../compiler/statement/cypher';
import { visibleNode } from '../compiler/statement/visibility';
import { NODE_LABEL } from '../model/storage';
import { rowsOf, type TraversalRun } from './traversal';
import { visibilityOver, visibilityParameters, type VisibilityArguments } from './visibility-arguments';

/** Those of the ids that are nodes of the graph and seen. */
export async function existing(
  run: TraversalRun,
  ids: readonly string[],
  visibility: VisibilityArguments,
): Promise<ReadonlySet<string>> {
  const node = new Cypher.NamedNode('node');
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(NODE_LABEL) }));
  match.where(
    all([Cypher.in(node.property('id'), new Cypher.NamedParam('ids')), visibleNode(visibilityOver(visibility), node)]),
  );
  const returned = new Cypher.Return([node.property('id'), new Cypher.NamedVariable('row')]);
  const text = print(Cypher.utils.concat(match, returned));
  const parameters = { ...visibilityParameters(visibility), ids };
  return new Set((await rowsOf(run, text, parameters)) as string[]);
}

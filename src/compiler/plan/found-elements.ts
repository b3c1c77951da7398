import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { elementsAt, idOf, type FoundElement, type FoundRelationship } from '../../model/found';
import { NODE, RELATIONSHIP } from '../../model/root-interfaces';
import { NODE_LABEL } from '../../model/storage';
import type { BoundArguments } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import type { Charge } from './cost';
import { at, label } from '../statement/cypher';
import type { NodesGroup } from '../answer/result-shape';
import { RowLayout } from '../statement/row-layout';
import { select } from './selection';
import type { Visibility } from '../statement/visibility';

/** A selection of elements that a traversal found: where their ids stand, and where what is fetched goes. */
export interface ElementSelection {
  readonly nodes: readonly FieldNode[];
  /** The type of the model that the field promises. */
  readonly target: string;
  /** The place of the elements: the traversal's slot in the arguments, and the fields that lead to them. */
  readonly slot: number;
  readonly path: readonly string[];
  /** Most elements that may stand there. */
  readonly most: (bound: BoundArguments) => number;
  readonly row: RowLayout;
  readonly charges: Charge[];
  readonly visibility: Visibility;
}

/**
 * Fetches found elements by their ids: nodes of every type in one subquery, relationships of every type in another,
 * so that the text is the same whatever was found.
 */
export function foundElements(c: Compilation, into: ElementSelection): NodesGroup[] {
  if (into.target === RELATIONSHIP) return [foundRelationships(c, into)];
  const nodes = foundNodes(c, into);
  return into.target === NODE ? [nodes, foundRelationships(c, into)] : [nodes];
}

const elementsOf = ({ slot, path }: ElementSelection, bound: BoundArguments): FoundElement[] =>
  elementsAt(bound[slot]?.['found'], path);

const placeOf = ({ slot, path }: ElementSelection): string => `${slot}:found.${path.join('.')}`;

function foundNodes(c: Compilation, into: ElementSelection): NodesGroup {
  const node = c.names.node(into.target);
  const ids = c.parameters.add(placeOf(into), 'nodes', (bound) =>
    elementsOf(into, bound)
      .filter((element) => typeof element === 'string')
      .map(idOf),
  );
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(NODE_LABEL) }));
  match.where(Cypher.in(node.property('id'), ids));
  return fetched(c, into, into.target, node, [match]);
}

/** Relationships are reached from both ends: no store looks up relationships of any type by a property. */
function foundRelationships(c: Compilation, into: ElementSelection): NodesGroup {
  const relationship = c.names.relationship(RELATIONSHIP);
  const ends = { from: c.names.node('from'), to: c.names.node('to') };
  const triples = c.parameters.add(placeOf(into), 'relationships', (bound) =>
    elementsOf(into, bound)
      .filter((element): element is FoundRelationship => typeof element !== 'string')
      .map(({ id, from, to }) => [id, from, to]),
  );
  const triple = c.names.variable('triple');
  const [id, from, to] = [0, 1, 2].map((place) => at(triple, new Cypher.Literal(place)));
  const fromId = c.names.variable('fromId');
  const toId = c.names.variable('toId');
  const relationshipId = c.names.variable('id');
  const end = (node: Cypher.Node, of: Cypher.Variable): Cypher.Match =>
    new Cypher.Match(new Cypher.Pattern(node, { labels: label(NODE_LABEL), properties: { id: of } }));
  const between = new Cypher.Match(
    new Cypher.Pattern(ends.from).related(relationship, { direction: 'right' }).to(ends.to),
  );
  between.where(Cypher.eq(relationship.property('id'), relationshipId));
  return fetched(
    c,
    into,
    RELATIONSHIP,
    relationship,
    [
      new Cypher.Unwind([triples, triple]),
      new Cypher.With([id!, relationshipId], [from!, fromId], [to!, toId]),
      end(ends.from, fromId),
      end(ends.to, toId),
      between,
    ],
    ends,
  );
}

function fetched(
  c: Compilation,
  into: ElementSelection,
  typeName: string,
  owner: Cypher.Node | Cypher.Relationship,
  match: readonly Cypher.Clause[],
  ends?: { readonly from: Cypher.Node; readonly to: Cypher.Node },
): NodesGroup {
  const inner: Charge[] = [];
  into.charges.push({ what: into.path.join('.'), rows: into.most, inner });
  const row = new RowLayout(c);
  const idColumn = row.property(owner, 'id');
  const own = { type: c.registry.type(typeName), owner, row, charges: inner, depth: 0, visibility: into.visibility };
  const shape = select(c, into.nodes, ends ? { ...own, ends } : own);
  const result = c.names.variable('found');
  const column = into.row.subquery([], Cypher.utils.concat(...match, row.returnAll(result)), result);
  return { column, idColumn, shape };
}

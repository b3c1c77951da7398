import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import type { Field } from '../../model/field';
import type { NodeType } from '../../model/sealed-types';
import { CLAIMS, NODE_LABEL } from '../../model/storage';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import type { Charge } from './cost';
import { at, label, take } from '../statement/cypher';
import { pageSize } from './page-size';
import { matchRelationshipField } from '../statement/pattern';
import { nodePredicate } from '../filter/predicate';
import type { ResultValue } from '../answer/result-shape';
import { RowLayout } from '../statement/row-layout';
import { select, type Subject } from './selection';
import { visibleNode } from '../statement/visibility';

/*
 * Nodes that a selection leads to without pages: references, to-one sides, the ends of a relationship, claims and
 * plain lists. Lists in pages are in connection.ts.
 */

/** The node that a reference property names. It belongs to the value, so it is shown in every view. */
export function referenced(
  c: Compilation,
  field: Field & { kind: 'reference' },
  nodes: readonly FieldNode[],
  subject: Subject,
): ResultValue {
  const type = c.registry.node(field.target);
  const target = c.names.node(type.name);
  const id = subject.owner.property(field.name);
  const match = new Cypher.Match(new Cypher.Pattern(target, { labels: label(NODE_LABEL), properties: { id } }));
  return oneObject(c, match, target, type, nodes, subject, field.property.nullable, field.name);
}

/** The one node that a side leads to. */
export function toOne(
  c: Compilation,
  field: Field & { kind: 'relationship' },
  nodes: readonly FieldNode[],
  subject: Subject,
): ResultValue {
  const { match, node } = matchRelationshipField(
    c,
    subject.visibility,
    field.relationshipField,
    subject.owner as Cypher.Node,
  );
  const type = c.registry.node(field.relationshipField.target);
  return oneObject(c, match, node, type, nodes, subject, !field.relationshipField.required, field.name);
}

function oneObject(
  c: Compilation,
  match: Cypher.Clause,
  node: Cypher.Node,
  type: NodeType,
  nodes: readonly FieldNode[],
  subject: Subject,
  nullable: boolean,
  what: string,
): ResultValue {
  const inner: Charge[] = [];
  subject.charges.push({ what, rows: () => 1, inner });
  const row = new RowLayout(c);
  const shape = select(c, nodes, below(subject, type, node, row, inner));
  const result = c.names.variable(what);
  const body = Cypher.utils.concat(match, row.returnOne(result, node));
  const column = subject.row.subquery([subject.owner], body, result);
  return { kind: 'object', column, shape, nullable };
}

/** The node at an end of a relationship: bound already where the relationship was reached through it. */
export function endOf(
  c: Compilation,
  field: Field & { kind: 'end' },
  nodes: readonly FieldNode[],
  subject: Subject,
): ResultValue {
  const relationship = subject.type as { from?: string; to?: string };
  const type = c.registry.node(relationship[field.name] ?? field.target);
  if (subject.ends) {
    const shape = select(c, nodes, below(subject, type, subject.ends[field.name], subject.row, subject.charges));
    return { kind: 'inline', shape };
  }
  const node = c.names.node(type.name);
  const found = new Cypher.Function(field.name === 'from' ? 'startNode' : 'endNode', [subject.owner]);
  const bind = new Cypher.With([found, node]);
  return oneObject(c, bind, node, type, nodes, subject, false, field.name);
}

/** A node one step below a subject, seen as the subject is. */
function below(
  { depth, visibility }: Subject,
  type: NodeType,
  owner: Cypher.Node,
  row: RowLayout,
  charges: Charge[],
): Subject {
  return { type, owner, row, charges, depth: depth + 1, visibility };
}

/** The claims behind a node or relationship, in the order in which the record lists them. */
export function claimsOf(
  c: Compilation,
  first: ArgumentValue,
  nodes: readonly FieldNode[],
  subject: Subject,
): ResultValue {
  const type = c.registry.node('Claim');
  const size = pageSize(c, first, 'first');
  const ids = Cypher.coalesce(subject.owner.property(CLAIMS), new Cypher.List([]));
  const index = c.names.variable('place');
  const limit = c.parameters.add(first.place, 'page', (bound) => BigInt(size(bound)));
  const claim = c.names.node('claim');
  const inner: Charge[] = [];
  subject.charges.push({ what: 'claims', rows: size, inner });
  const row = new RowLayout(c);
  const shape = select(c, nodes, below(subject, type, claim, row, inner));
  const result = c.names.variable('claims');
  const id = c.names.variable('claimId');
  const isKnown = visibleNode(subject.visibility, claim, type);
  // Only what the view sees counts for the limit.
  const list = isKnown ? ids : take(ids, limit);
  // The place of each id is carried along: no store promises that matches keep the order of UNWIND.
  const places = new Cypher.Function('range', [
    new Cypher.Literal(0),
    Cypher.minus(Cypher.size(list), new Cypher.Literal(1)),
  ]);
  const match = new Cypher.Match(new Cypher.Pattern(claim, { labels: label('Claim'), properties: { id } }));
  const sorted = new Cypher.With(claim, index).orderBy([index, 'ASC']);
  const body = Cypher.utils.concat(
    new Cypher.Unwind([places, index]),
    new Cypher.With(index, [at(ids, index), id]),
    isKnown ? match.where(isKnown) : match,
    isKnown ? sorted.limit(limit) : sorted,
    row.returnAll(result),
  );
  return { kind: 'objects', column: subject.row.subquery([subject.owner], body, result), shape };
}

/** All nodes of a side as a plain list, in the order of their `position`. */
export function plainList(
  c: Compilation,
  field: Field & { kind: 'relationship' },
  nodes: readonly FieldNode[],
  args: ArgumentValue,
  subject: Subject,
): ResultValue {
  const { match, node } = matchRelationshipField(
    c,
    subject.visibility,
    field.relationshipField,
    subject.owner as Cypher.Node,
  );
  const type = c.registry.node(field.relationshipField.target);
  const where = nodePredicate(c, args.child('where'), { node, type, visibility: subject.visibility });
  if (where) match.where(where);
  const first = args.child('first');
  const size = pageSize(c, first, 'first');
  const inner: Charge[] = [];
  subject.charges.push({ what: field.name, rows: size, inner });
  const row = new RowLayout(c);
  const shape = select(c, nodes, below(subject, type, node, row, inner));
  const result = c.names.variable(field.name);
  const limit = c.parameters.add(first.place, 'page', (bound) => BigInt(size(bound)));
  const body = Cypher.utils.concat(
    match,
    new Cypher.With(node).orderBy([node.property('position'), 'ASC'], [node.property('id'), 'ASC']).limit(limit),
    row.returnAll(result),
  );
  return { kind: 'objects', column: subject.row.subquery([subject.owner], body, result), shape };
}

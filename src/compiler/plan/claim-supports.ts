import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { invariant } from '../../errors';
import { ENTITY, RELATIONSHIP } from '../../model/root-interfaces';
import type { Field } from '../../model/sealed-types';
import { CLAIM_LABEL, SUPPORTS } from '../../model/storage';
import type { ResultValue } from '../answer/result-shape';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import { all, at, matchById, take, where } from '../statement/cypher';
import { matchRelationshipField } from '../statement/pattern';
import { visibleDays, visibleNode } from '../statement/visibility';
import { followedBy } from '../statement/visits';
import { placesOf } from './related-nodes';
import { chargeSteps, nested, reachOf, stepFromRecord, type Element, type Reach, type Scope } from './scope';
import { select } from './selection';

/** What rests on a claim: entities by id, or relationships in the order of the claim's list, as many as are asked for. */
export function supportsOf(
  c: Compilation,
  field: Field & { kind: 'supports' },
  first: ArgumentValue,
  nodes: readonly FieldNode[],
  claim: Cypher.Node,
  scope: Scope,
): ResultValue {
  const page = c.bindings.page(first, 'first');
  const limit = c.bindings.parameter({ kind: 'page', page, more: 0 });
  const found = field.target === ENTITY ? entities(c, claim, scope) : relationships(c, claim, limit, scope);
  const own = nested(c, scope, { kind: 'page', page }, 1, found.reach);
  const shape = select(c, nodes, found.element, own);
  const result = c.names.variable('supports');
  const sorted = new Cypher.With(...found.carried).orderBy([found.order, 'ASC']).limit(limit);
  const body = Cypher.utils.concat(...found.clauses, sorted, own.row.returnAll(result));
  return { kind: 'objects', column: scope.row.subquery([claim], body, result), shape };
}

/** What is found, the variables that are carried on, and what orders them. */
interface Found {
  readonly clauses: readonly Cypher.Clause[];
  readonly element: Element;
  readonly carried: readonly Cypher.Variable[];
  readonly order: Cypher.Expr;
  readonly reach: Reach;
}

function entities(c: Compilation, claim: Cypher.Node, scope: Scope): Found {
  const about = c.registry.node(CLAIM_LABEL).fields.get('about');
  invariant(about?.kind === 'relationship', 'claims are about something');
  const { relationshipField } = about;
  const { match, node, relationship } = matchRelationshipField(c, scope.visibility, relationshipField, claim);
  where(match, Cypher.eq(relationship.property('role'), new Cypher.Literal('SUPPORTS')));
  const followed = followedBy(c.topology, scope.visibility, relationshipField);
  chargeSteps(c.topology, scope, [CLAIM_LABEL], followed, 0);
  return {
    clauses: [match],
    element: { type: c.registry.node(ENTITY), owner: node },
    carried: [node],
    order: node.property('id'),
    reach: reachOf(c.topology, scope, [CLAIM_LABEL], followed),
  };
}

/** Each is found from both its ends, as a look-up by its id sees it: whatever its modality and rank. */
function relationships(c: Compilation, claim: Cypher.Node, limit: Cypher.Expr, scope: Scope): Found {
  const { visibility } = scope;
  const relationship = c.names.relationship(RELATIONSHIP);
  const ends = { from: c.names.node('from'), to: c.names.node('to') };
  const [id, fromId, toId, place] = ['id', 'fromId', 'toId', 'place'].map((name) => c.names.variable(name)) as [
    Cypher.Variable,
    Cypher.Variable,
    Cypher.Variable,
    Cypher.Variable,
  ];
  const isVisible = all([
    visibleDays(visibility, relationship),
    visibleNode(c.registry, visibility, ends.from),
    visibleNode(c.registry, visibility, ends.to),
  ]);
  const list = (part: keyof typeof SUPPORTS) => Cypher.coalesce(claim.property(SUPPORTS[part]), new Cypher.List([]));
  const between = new Cypher.Match(
    new Cypher.Pattern(ends.from).related(relationship, { direction: 'right' }).to(ends.to),
  ).where(Cypher.eq(relationship.property('id'), id));
  return {
    clauses: [
      // Only what is visible counts for the limit.
      new Cypher.Unwind([placesOf(isVisible ? list('id') : take(list('id'), limit)), place]),
      new Cypher.With(
        place,
        [at(list('id'), place), id],
        [at(list('from'), place), fromId],
        [at(list('to'), place), toId],
      ),
      matchById(ends.from, fromId),
      matchById(ends.to, toId),
      where(between, isVisible),
    ],
    element: { type: c.registry.type(RELATIONSHIP), owner: relationship, ends },
    carried: [relationship, ends.from, ends.to, place],
    order: place,
    reach: stepFromRecord(scope, c.topology.listed.get(`${CLAIM_LABEL}.${SUPPORTS.id}`) ?? 0),
  };
}

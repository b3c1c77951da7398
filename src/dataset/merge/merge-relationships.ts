import type { PropertyValue } from '../../model/graph-data';
import type { RelationshipType } from '../../model/sealed-types';
import { addClaims, withDefaults, type DraftRelationship } from '../draft';
import type { RelationshipStatement } from '../statements';
import { strongest, weaker } from '../vocabulary';
import { checkEnds } from './ends';
import { claimsOf, type MergeContext, type Sense } from './merge-context';
import { identityOf } from './relationship-identity';
import { mergeProperties } from './same-value';
import { showValue } from '../show-value';

/**
 * Brings together the statements on each relationship. Statements with the same key are one relationship with all
 * their claims; its ends get those claims too.
 */
export function mergeRelationships(ctx: MergeContext): void {
  for (const statement of ctx.statements.relationships) {
    const claims = claimsOf(ctx, statement.support);
    if (!checkEnds(ctx, statement)) continue;
    const senses = [...claims.keys()].flatMap((claim) => ctx.senses.get(claim) ?? []);
    const relationship = relationshipOf(ctx, statement, senses);
    mergeProperties(ctx.problems, relationship, statement.properties, statement.type.type, () => false);
    addClaims(relationship.claims, claims);
    mention(ctx, statement, relationship, senses);
    for (const end of [statement.from, statement.to]) addClaims(ctx.draft.node(end).claims, claims);
  }
  for (const relationship of ctx.draft.relationships.values()) withDefaults(relationship.type, relationship.properties);
}

function relationshipOf(
  { draft }: MergeContext,
  statement: RelationshipStatement,
  senses: readonly Sense[],
): DraftRelationship {
  const { type, where } = statement;
  const given = new Map<string, PropertyValue>([...statement.properties].map(([name, { value }]) => [name, value]));
  const identifying = withDefaults(type, withSense(type, given, senses));
  const { id, from, to } = identityOf(type, statement.from, statement.to, identifying);
  const present = draft.relationships.get(id);
  if (present) return present;
  const properties = new Map(['modality', 'rank'].map((name) => [name, identifying.get(name)!]));
  const made = { id, type, from, to, where, properties, places: new Map(), claims: new Map() };
  draft.relationships.set(id, made);
  return made;
}

/**
 * Modality and rank where the statement gives none: those of its claim; among several claims, the strongest
 * modality. How we know something is itself a fact, whatever the modality of the claim.
 */
function withSense(
  { definition }: RelationshipType,
  properties: Map<string, PropertyValue>,
  senses: readonly Sense[],
): Map<string, PropertyValue> {
  const ofClaims = definition.about === 'SUBJECT' && senses.length > 0;
  if (!properties.has('modality')) {
    properties.set('modality', ofClaims ? strongest(senses.map(({ modality }) => modality)) : 'FACT');
  }
  if (!properties.has('rank')) {
    properties.set('rank', ofClaims && senses.length === 1 ? senses[0]!.rank : 'NORMAL');
  }
  return properties;
}

/**
 * Both ends are spoken of in the weaker sense of claim and fact: a plan that concerns a wish makes no fact of the
 * wish, and an inference from a fact is no fact.
 */
function mention(
  { draft }: MergeContext,
  statement: RelationshipStatement,
  { properties }: DraftRelationship,
  senses: readonly Sense[],
): void {
  if (properties.get('rank') === 'DEPRECATED') return;
  const modality = showValue(properties.get('modality'));
  for (const sense of senses) {
    const spoken = weaker(weaker(sense.modality, modality), statement.mentionedAs ?? 'FACT');
    for (const end of [statement.from, statement.to]) draft.node(end).modalities.add(spoken);
  }
}

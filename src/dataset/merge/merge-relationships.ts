import type { PropertyValue } from '../../model/graph-data';
import type { RelationshipType } from '../../model/sealed-types';
import { showValue } from '../../model/wording';
import { addClaims, identityOf, withDefaults, type Draft, type DraftRelationship } from '../draft';
import type { RelationshipStatement } from '../statements';
import { strongest, weaker } from '../vocabulary';
import { checkEnds } from './ends';
import { claimsOf, mergeProperties, type MergeContext, type Sense } from './merge-context';

/** Brings together the statements with one key as one relationship; it and its ends get the claims of all of them. */
export function mergeRelationships(ctx: MergeContext): void {
  for (const statement of ctx.statements.relationships) {
    const claims = claimsOf(ctx, statement.support);
    if (!checkEnds(ctx, statement)) continue;
    const senses = [...claims.keys()].flatMap((claim) => ctx.senses.get(claim) ?? []);
    const relationship = relationshipOf(ctx, statement, senses);
    mergeProperties(ctx.problems, relationship, statement.properties, statement.type.type);
    addClaims(relationship.claims, claims);
    mention(ctx, statement, relationship, senses);
    for (const end of [statement.from, statement.to]) addClaims(ctx.draft.node(end).claims, claims);
  }
  for (const relationship of ctx.draft.relationships.values()) withDefaults(relationship.type, relationship.properties);
  absorbInferred(ctx.draft);
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
  const made = { id, type, from, to, where, properties, places: new Map(), claims: new Map(), basis: [] };
  draft.relationships.set(id, made);
  return made;
}

/** Modality and rank that are not given are those of the claims; how we know something is itself a fact. */
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

/** Both ends are spoken of in the weaker sense of claim and fact: a plan that concerns a wish makes no fact of it. */
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

/** What one source says and another lets us infer is one fact: it takes over the claims of the inferred one. */
function absorbInferred(draft: Draft): void {
  const { relationships } = draft;
  for (const inferred of [...relationships.values()]) {
    if (inferred.properties.get('modality') !== 'INFERRED') continue;
    const asFact = new Map(inferred.properties).set('modality', 'FACT');
    const fact = relationships.get(identityOf(inferred.type, inferred.from, inferred.to, asFact).id);
    if (!fact) continue;
    addClaims(fact.claims, inferred.claims);
    // How it was inferred is of no interest once a source says it.
    for (const [name, value] of inferred.properties) {
      if (name !== 'derivation' && !fact.properties.has(name)) fact.properties.set(name, value);
    }
    draft.remove(inferred);
  }
}

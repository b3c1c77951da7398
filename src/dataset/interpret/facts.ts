import type { NodeStatement, RelationshipStatement } from '../statements';
import { CONFIDENCES, NOT_IN_ENTITIES } from '../vocabulary';
import { within, type Where } from '../where';
import type { Tree } from '../yaml-tree';
import type { Context } from './context';
import { entityTypeOfId } from './ids';
import { readNodeContent } from './node-content';
import { knownChoice, readRelationshipProperties } from './relationship-properties';
import { asMapping, singleEntry } from './tree-reading';

/** Relationships that have a way of writing of their own, and which. */
export const WRITTEN_OTHERWISE: Readonly<Record<string, string>> = {
  HAS_NAME: 'write names in the record of the entity',
  FROM_SOURCE: 'a claim belongs to the source in whose file it stands',
  ATTRIBUTED_TO: 'write attributedTo in the claim',
  COMPARES: 'write claims in the contradiction',
};

export interface Facts {
  readonly nodes: NodeStatement[];
  readonly relationships: RelationshipStatement[];
}

/** The fact on one line: `from TYPE to`, `from TYPE to: {properties}` or `id: {properties}`. */
export function readFact(ctx: Context, tree: Tree, claim: string, record: string): Facts {
  const entry = tree.kind === 'mapping' ? singleEntry(ctx, tree, record) : undefined;
  if (tree.kind === 'mapping' && !entry) return { nodes: [], relationships: [] };
  const line = tree.kind === 'scalar' ? tree.text : (entry?.key ?? '');
  const where = within(record, entry?.at ?? tree.at);
  const words = line.trim().split(/\s+/);
  if (words.length === 3) return relationshipFact(ctx, words as [string, string, string], entry?.value, claim, where);
  if (words.length === 1 && entry) return nodeFact(ctx, words[0]!, entry.value, claim, where);
  ctx.problems.add(where, `A fact is a line "id TYPE id" or "id: {properties}", not "${line.trim()}".`);
  return { nodes: [], relationships: [] };
}

function relationshipFact(
  ctx: Context,
  [from, name, to]: [string, string, string],
  tree: Tree | undefined,
  claim: string,
  where: Where,
): Facts {
  const none: Facts = { nodes: [], relationships: [] };
  const type = ctx.registry.relationshipOfType(name);
  if (!type) {
    const known = [...ctx.registry.relationships.values()].map((relationship) => relationship.type);
    ctx.problems.addUnknown(where, name, `There is no relationship ${name}.`, known);
    return none;
  }
  const otherwise = WRITTEN_OTHERWISE[name] ?? (type.definition.derived ? 'it is derived on loading' : undefined);
  if (otherwise !== undefined) {
    ctx.problems.add(where, `${name} is not written as a fact: ${otherwise}.`);
    return none;
  }
  const { properties, confidence } = readRelationshipProperties(ctx, type, tree, where.record, false);
  return { nodes: [], relationships: [{ type, from, to, where, properties, support: [{ claim, confidence, where }] }] };
}

function nodeFact(ctx: Context, id: string, tree: Tree, claim: string, where: Where): Facts {
  const type = entityTypeOfId(ctx, id);
  const mapping = asMapping(ctx, tree, where.record, 'What follows the id');
  if (!type || NOT_IN_ENTITIES.includes(type.name)) {
    const known = [...ctx.registry.entities.values()]
      .filter(({ name }) => !NOT_IN_ENTITIES.includes(name))
      .map(({ definition }) => definition.prefix);
    ctx.problems.addUnknown(where, id.split(':', 1)[0]!, `${id} is the id of no entity.`, known);
    return { nodes: [], relationships: [] };
  }
  if (!mapping) return { nodes: [], relationships: [] };
  const confidenceEntry = mapping.entries.get('confidence');
  const confidence = confidenceEntry && knownChoice(ctx, confidenceEntry, where.record, CONFIDENCES);
  const support = [{ claim, confidence, where }];
  const content = readNodeContent(ctx, type, mapping, {
    id,
    record: where.record,
    passOver: ['confidence'],
    supportFor: () => support,
  });
  const { properties, names, modality, relationships } = content;
  return { nodes: [{ id, type, origin: 'FACT', where, properties, names, modality, support }], relationships };
}

import type { NodeStatement, RelationshipStatement } from '../statements';
import { CONFIDENCES, NOT_IN_ENTITIES } from '../vocabulary';
import { within, type Where, type Tree } from '../source-tree';
import { asMapping, singleEntry, type Reading } from './reading';
import { readNodeContent } from './node-content';
import { knownChoice, readRelationshipProperties } from './relationships';

/** Relationships that have a way of writing of their own, and which. */
export const WRITTEN_OTHERWISE: Readonly<Record<string, string>> = {
  HAS_NAME: 'write names in the record of the entity',
  FROM_SOURCE: 'a claim belongs to the source in whose file it stands',
  ATTRIBUTED_TO: 'write attributedTo in the claim',
  COMPARES: 'write claims in the contradiction',
};

/** What the facts of a claim say. */
export interface Facts {
  readonly nodes: NodeStatement[];
  readonly relationships: RelationshipStatement[];
}

/** Adds the fact on one line: `from TYPE to`, `from TYPE to: {properties}` or `id: {properties}`. */
export function readFact(ctx: Reading, tree: Tree, claim: string, facts: Facts): void {
  const entry = tree.kind === 'mapping' ? singleEntry(ctx, tree) : undefined;
  if (tree.kind === 'mapping' && !entry) return;
  const line = (tree.kind === 'scalar' ? tree.text : (entry?.key ?? '')).trim();
  const support = { claim, where: within(ctx.record, entry?.at ?? tree.at) };
  const [first, name, to, ...more] = line.split(/\s+/);
  if (name !== undefined && to !== undefined && more.length === 0) {
    readRelationshipFact(ctx, [first!, name, to], entry?.value, support, facts);
  } else if (name === undefined && entry) readNodeFact(ctx, first!, entry.value, support, facts);
  else ctx.problems.add(support.where, `A fact is a line "id TYPE id" or "id: {properties}", not "${line}".`);
}

/** The claim that a fact belongs to, and where the fact stands. */
interface ClaimOfFact {
  readonly claim: string;
  readonly where: Where;
}

function readRelationshipFact(
  ctx: Reading,
  [from, name, to]: [string, string, string],
  tree: Tree | undefined,
  { claim, where }: ClaimOfFact,
  facts: Facts,
): void {
  const type = ctx.registry.relationshipOfType(name);
  if (!type) {
    const known = [...ctx.registry.relationships.values()].map((relationship) => relationship.type);
    return ctx.problems.addUnknown(where, name, `There is no relationship ${name}.`, known);
  }
  const otherwise = WRITTEN_OTHERWISE[name] ?? (type.definition.derived ? 'it is derived on loading' : undefined);
  if (otherwise !== undefined) return ctx.problems.add(where, `${name} is not written as a fact: ${otherwise}.`);
  const { properties, confidence } = readRelationshipProperties(ctx, type, tree, false);
  facts.relationships.push({ type, from, to, where, properties, support: [{ claim, confidence, where }] });
}

function readNodeFact(ctx: Reading, id: string, tree: Tree, { claim, where }: ClaimOfFact, facts: Facts): void {
  const type = ctx.registry.typeOfId(id);
  const mapping = asMapping(ctx, tree, 'What follows the id');
  if (type?.kind !== 'entity' || NOT_IN_ENTITIES.includes(type.name)) {
    const entities = [...ctx.registry.entities.values()].filter(({ name }) => !NOT_IN_ENTITIES.includes(name));
    const known = entities.map(({ definition }) => definition.prefix);
    const prefix = id.split(':', 1)[0]!;
    ctx.problems.addUnknown(where, prefix, `${id} is the id of no entity.`, known);
    // The fact may be what creates the node.
    for (const meant of known) ctx.problems.unread.id(`${meant}:${id.slice(prefix.length + 1)}`);
    return;
  }
  if (!mapping) return;
  const confidenceEntry = mapping.entries.get('confidence');
  const confidence = confidenceEntry && knownChoice(ctx, confidenceEntry, CONFIDENCES);
  const support = [{ claim, confidence, where }];
  const passOver = ['confidence'];
  const content = readNodeContent(ctx, type, mapping, { id, passOver, supportFor: () => support });
  const { relationships, ...said } = content;
  facts.nodes.push({ id, type, origin: 'FACT', where, ...said, support });
  facts.relationships.push(...relationships);
}

import type { Given, NodeStatement, RelationshipStatement } from '../statements';
import { CLAIM } from '../vocabulary';
import { within } from '../where';
import type { Entry, Tree } from '../yaml-tree';
import { entityType, relationshipType, type Context } from './context';
import { readFact } from './facts';
import { checkDeclaredId, claimId } from './ids';
import { readNodeContent } from './node-content';
import { asList, asMapping, asTexts } from './tree-reading';
import { readValue } from './values';
import { showValue } from '../show-value';

export interface ClaimOptions {
  /** Id of the source; undefined when it could not be read, which was noted. */
  readonly source: string | undefined;
  /** What the head of the file gives for claims that give none. */
  readonly asOf?: Given | undefined;
  readonly language?: Given | undefined;
  /** The record in which the claim stands and which it supports, as against one among a document's claims. */
  readonly inRecord?: string | undefined;
}

export interface ReadClaim {
  readonly id: string;
  readonly rank: string;
  /** The keys of its record that it supports; undefined is all. */
  readonly supports: readonly string[] | undefined;
}

const OWN_KEYS = ['says', 'facts', 'supports', 'source'];

/** A claim with the facts it supports; yields undefined when it is no mapping. */
export function readClaim(ctx: Context, entry: Entry, options: ClaimOptions): ReadClaim | undefined {
  const record = `claim ${entry.key}`;
  const where = within(record, entry.at);
  const mapping = asMapping(ctx, entry.value, record, 'A claim');
  if (!mapping) return undefined;
  const type = entityType(ctx.registry, CLAIM);
  const id = claimId(entry.key);
  checkDeclaredId(ctx, id, type, where);

  const passOver = options.inRecord === undefined ? ['says', 'facts'] : OWN_KEYS;
  const content = readNodeContent(ctx, type, mapping, { id, record, passOver, supportFor: () => [] });
  const { properties } = content;
  const says = mapping.entries.get('says')?.value;
  const statement = says && readValue(ctx, type.properties.get('statement')!, says, record);
  if (statement !== undefined) properties.set('statement', { value: statement, where: within(record, says!.at) });
  if (options.asOf && !properties.has('asOf')) properties.set('asOf', options.asOf);
  // A language without a quotation would say nothing.
  if (options.language && properties.has('quote') && !properties.has('language')) {
    properties.set('language', options.language);
  }

  const facts = readFacts(ctx, mapping.entries.get('facts')?.value, id, record);
  const rank = showValue(properties.get('rank')?.value ?? 'NORMAL');
  const about = content.relationships.filter((relationship) => relationship.type.type === 'ABOUT');
  checkPurpose(ctx, properties, facts.nodes.length + facts.relationships.length + about.length, options, where);
  if (rank === 'DEPRECATED') refuseLosingProperties(ctx, facts.nodes);
  else noteSingleValue(facts.nodes, properties);

  const fromSource = relationshipType(ctx.registry, 'FROM_SOURCE');
  if (options.source !== undefined) {
    const toSource = { type: fromSource, from: id, to: options.source, where, properties: new Map(), support: [] };
    ctx.statements.relationships.push(toSource);
  }
  ctx.statements.nodes.push({
    id,
    type,
    origin: 'RECORD',
    where,
    properties,
    names: [],
    modality: undefined,
    support: [],
  });
  ctx.statements.nodes.push(...facts.nodes);
  ctx.statements.relationships.push(...content.relationships, ...facts.relationships);
  if (options.inRecord !== undefined)
    aboutRecord(ctx, id, rank, options.inRecord, mapping.entries.has('supports'), where);

  const supports = mapping.entries.get('supports')?.value;
  return { id, rank, supports: supports && asTexts(ctx, supports, record, 'supports').map(({ text }) => text) };
}

function readFacts(ctx: Context, tree: Tree | undefined, id: string, record: string) {
  const nodes: NodeStatement[] = [];
  const relationships: RelationshipStatement[] = [];
  for (const item of (tree && asList(ctx, tree, record, 'facts')?.items) ?? []) {
    const fact = readFact(ctx, item, id, record);
    nodes.push(...fact.nodes);
    relationships.push(...fact.relationships);
  }
  return { nodes, relationships };
}

function checkPurpose(
  ctx: Context,
  properties: ReadonlyMap<string, Given>,
  subjects: number,
  options: ClaimOptions,
  where: NodeStatement['where'],
): void {
  const scope = properties.get('scope')?.value ?? 'SUBJECT';
  if (subjects === 0 && scope === 'SUBJECT' && options.inRecord === undefined) {
    ctx.problems.add(where, 'The claim has neither facts nor about: name what it speaks of.');
  }
  const half = ['property', 'value'].filter((key) => properties.has(key));
  if (half.length === 1) {
    ctx.problems.add(properties.get(half[0]!)!.where, 'property and value are given together or not at all.');
  }
}

/** The node holds the winning value; one that lost stays with its claim alone. */
function refuseLosingProperties(ctx: Context, facts: readonly NodeStatement[]): void {
  for (const fact of facts) {
    if (fact.properties.size === 0) continue;
    ctx.problems.add(fact.where, 'A DEPRECATED claim gives a node no property; write property and value in the claim.');
  }
}

/** A claim whose facts give one value of one property says so itself, and can be held against its competitors. */
function noteSingleValue(facts: readonly NodeStatement[], properties: Map<string, Given>): void {
  const given = facts.flatMap((fact) => [...fact.properties]);
  const [first] = given;
  if (given.length !== 1 || !first || properties.has('property')) return;
  const [name, { value, where }] = first;
  if (Array.isArray(value)) return;
  properties.set('property', { value: name, where });
  properties.set('value', { value: showValue(value), where });
}

/** A claim that lost, or that supports nothing of its record, is about the record all the same. */
function aboutRecord(
  ctx: Context,
  claim: string,
  rank: string,
  record: string,
  supports: boolean,
  where: NodeStatement['where'],
): void {
  if (rank !== 'DEPRECATED' || supports) return;
  const type = relationshipType(ctx.registry, 'ABOUT');
  ctx.statements.relationships.push({ type, from: claim, to: record, where, properties: new Map(), support: [] });
}

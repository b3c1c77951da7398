import type { Given, NodeStatement } from '../statements';
import { CLAIM } from '../vocabulary';
import { within, type Where, type Entry } from '../source-tree';
import { entityType, relationshipType, asMapping, asTexts, itemsOf, readPart, type Reading } from './reading';
import { readFact, type Facts } from './facts';
import { claimId, declareId } from './ids';
import { readNodeContent } from './node-content';
import { addProperty } from './values';
import type { Localized } from '../../model/values/language';
import { showValue } from '../../model/wording';

export interface ClaimOptions {
  /** Id of the source; undefined when it could not be read, which was noted. */
  readonly source: string | undefined;
  /** Where the source of a whole file is named: it is unknown there, not in each claim. */
  readonly sourceAt?: Where | undefined;
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

/** The keys of a claim that are neither properties nor relationships of it. */
export const OWN_KEYS = ['says', 'facts', 'supports', 'source'];

/** A claim with the facts it supports; yields undefined when it is no mapping, or its id is wrong. */
export function readClaim(above: Reading, entry: Entry, options: ClaimOptions): ReadClaim | undefined {
  const { source, sourceAt, asOf, language, inRecord } = options;
  const ctx = { ...above, record: `claim ${entry.key}` };
  const { nodes, relationships } = ctx.statements;
  const where = within(ctx.record, entry.at);
  const type = entityType(ctx, CLAIM);
  const id = claimId(entry.key);
  const mapping = asMapping(ctx, entry.value, 'A claim');
  if (!mapping) ctx.problems.unread.id(id);
  if (!mapping || !declareId(ctx, id, type, where, mapping)) return undefined;

  const passOver = inRecord === undefined ? ['says', 'facts', 'source'] : OWN_KEYS;
  const { relationships: own, ...content } = readNodeContent(ctx, type, mapping, { id, passOver });
  const { properties } = content;
  const says = mapping.entries.get('says');
  if (says) addProperty(ctx, properties, type.properties.get('statement')!, says.value);
  if (asOf && !properties.has('asOf')) properties.set('asOf', asOf);
  // A language without a quotation would say nothing.
  if (language && properties.has('quote') && !properties.has('language')) properties.set('language', language);

  checkParallelQuotes(ctx, properties);

  const facts: Facts = { nodes: [], relationships: [] };
  for (const item of itemsOf(ctx, mapping.entries.get('facts')?.value, 'facts')) {
    readPart(ctx, item, undefined, () => readFact(ctx, item, id, facts));
  }
  const rank = showValue(properties.get('rank')?.value ?? 'NORMAL');
  const speaks = facts.nodes.length + facts.relationships.length > 0 || own.some((one) => one.type.type === 'ABOUT');
  checkPurpose(ctx, properties, speaks || inRecord !== undefined, where);
  if (rank === 'DEPRECATED') refuseLosingProperties(ctx, facts.nodes);
  else noteSingleValue(facts.nodes, properties);

  const lead = (name: string, to: string, at: Where): void => {
    const leading = { type: relationshipType(ctx, name), from: id, to, where: at, properties: new Map(), support: [] };
    relationships.push(leading);
  };
  if (source !== undefined) lead('FROM_SOURCE', source, sourceAt ?? where);
  nodes.push({ id, type, origin: 'RECORD', where, ...content, support: [] }, ...facts.nodes);
  relationships.push(...own, ...facts.relationships);
  const supports = mapping.entries.get('supports')?.value;
  // A claim that lost, and supports nothing of its record, is about the record all the same.
  if (inRecord !== undefined && rank === 'DEPRECATED' && !supports) lead('ABOUT', inRecord, where);
  return { id, rank, supports: supports && asTexts(ctx, supports, 'supports').map(({ value }) => value) };
}

/** Notes a claim that speaks of nothing, and one that gives half of a value that lost. */
function checkPurpose(ctx: Reading, properties: ReadonlyMap<string, Given>, speaks: boolean, where: Where): void {
  const scope = properties.get('scope')?.value ?? 'SUBJECT';
  if (!speaks && scope === 'SUBJECT') {
    ctx.problems.addLack(where, 'The claim has neither facts nor about: name what it speaks of.');
  }
  const [half, ...rest] = ['property', 'value'].flatMap((key) => properties.get(key) ?? []);
  if (half && rest.length === 0)
    ctx.problems.addLack(half.where, 'property and value are given together or not at all.');
}

/** Notes the other wordings of a quotation that is not there, and one in the language of the quotation itself. */
function checkParallelQuotes(ctx: Reading, properties: ReadonlyMap<string, Given>): void {
  const parallel = properties.get('parallelQuotes');
  if (!parallel) return;
  if (!properties.has('quote')) ctx.problems.addLack(parallel.where, 'parallelQuotes stand beside a quote.');
  const language = properties.get('language')?.value;
  if ((parallel.value as readonly Localized[]).every((text) => text.language !== language)) return;
  ctx.problems.add(
    parallel.where,
    `parallelQuotes are in other languages than the quote, which is in ${showValue(language)}.`,
  );
}

/** The node holds the winning value; one that lost stays with its claim alone. */
function refuseLosingProperties(ctx: Reading, facts: readonly NodeStatement[]): void {
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

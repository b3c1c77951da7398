import type { GraphData, RelationshipRecord } from '../../model/graph-data';
import { byId, byKey } from '../../model/grouped';
import { CLAIM, NAME } from '../vocabulary';

/** A fact of one of the documents, and the records that carry it. */
export interface CoveredFact {
  /** `S0-29`: document and number. */
  readonly fact: string;
  /** Ids, in order; one that lost and readings in other languages are among them. */
  readonly claims: readonly string[];
  readonly nodes: readonly string[];
  readonly relationships: readonly RelationshipRecord[];
}

/** Claims of the documents: `s0-29`, `s0-29-en`. */
const KEY = /^claim:s(\d+)-(\d+)([a-z]|-.+)?$/;

/** The facts of the documents in order, each with its claims and the entities and relationships that carry it. */
export function coverage({ nodes, relationships }: GraphData): CoveredFact[] {
  const facts = new Map<string, { claims: Set<string>; nodes: Set<string>; relationships: RelationshipRecord[] }>();
  for (const { id, type } of nodes) {
    const fact = factOf(id);
    if (type !== CLAIM || fact === undefined) continue;
    const found = facts.get(fact) ?? { claims: new Set(), nodes: new Set(), relationships: [] };
    facts.set(fact, found);
    found.claims.add(id);
  }
  const of = (claims: readonly string[]) => new Set(claims.flatMap((claim) => facts.get(factOf(claim) ?? '') ?? []));
  // A name belongs to its entity, which has the same claims.
  for (const { id, type, claims } of nodes) if (type !== NAME) for (const fact of of(claims)) fact.nodes.add(id);
  for (const relationship of relationships) {
    const { type, from, to, claims } = relationship;
    for (const fact of of(claims)) fact.relationships.push(relationship);
    if (type === 'ABOUT') for (const fact of of([from])) fact.nodes.add(to);
  }
  return [...facts].sort(byKey).map(([fact, found]) => ({
    fact,
    claims: [...found.claims].sort(),
    nodes: [...found.nodes].sort(),
    relationships: found.relationships.sort(byId),
  }));
}

/** The fact that a claim is of, undefined for a claim of no document. */
export function factOf(claim: string): string | undefined {
  const [, document, number] = KEY.exec(claim) ?? [];
  return document === undefined ? undefined : `S${document}-${number}`;
}

const HEAD = ['fact', 'claims', 'nodes', 'relationships', 'in words'];

/** The table of covered facts as tab-separated text. */
export function coverageText(facts: readonly CoveredFact[]): string {
  const rows = facts.map(({ fact, claims, nodes, relationships }) => [
    fact,
    claims.join(' '),
    nodes.join(' '),
    relationships.map(({ id }) => id).join(' '),
    relationships.map(({ from, type, to }) => `${from} ${type} ${to}`).join('; '),
  ]);
  return [HEAD, ...rows].map((cells) => `${cells.join('\t')}\n`).join('');
}

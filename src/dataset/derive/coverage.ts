import type { Coverage, PublishedTotal } from '../../model/graph-data';
import { PERIODS } from '../../model/certainty';
import { showValue } from '../../model/wording';
import type { Draft, DraftNode, DraftRecord, DraftRelationship } from '../draft';
import type { Problems } from '../problems';
import type { Counted, CoverageStatement, Statements } from '../statements';
import { OBSERVATION, SOURCE } from '../vocabulary';

/** How far parts of a derived graph reach on a day. Ids that are not in the graph are noted. */
export function deriveCoverage(draft: Draft, { coverage, description }: Statements, problems: Problems): Coverage[] {
  const day = description?.asOf ?? '';
  const sources = draft.ends('FROM_SOURCE');
  return coverage.map(({ topic, counts, knownThrough, published }: CoverageStatement): Coverage => {
    const total = published && totalOf(draft, published.value, sources);
    if (published && !total) {
      const message = `published is the id of an ${OBSERVATION} with a claim of a ${SOURCE}, not "${published.value}".`;
      problems.add(published.where, message);
    }
    if (counts.kind === 'JOINED' && !draft.nodes.has(counts.id)) {
      problems.addUnknown(counts.where, counts.id, `${counts.id} is not known.`, draft.nodes.keys());
    }
    return { topic, known: countOf(draft, counts, day), knownThrough, published: total ?? null };
  });
}

function countOf(draft: Draft, counts: Counted, day: string): number {
  if (counts.kind === 'NODES') {
    const all = draft.nodesOf(counts.type.name).filter((node) => isThere(node, day));
    return all.filter(({ properties }) =>
      [...counts.properties].every(([name, value]) => showValue(properties.get(name) ?? '') === value),
    ).length;
  }
  const { id, type } = counts;
  // What a union is itself a member of are none of its members.
  const joins = type.definition.symmetrical
    ? ({ from, to }: DraftRelationship) => from === id || to === id
    : ({ to }: DraftRelationship) => to === id;
  const joined = draft.facts(type.type).filter((fact) => joins(fact) && isThere(fact, day));
  return new Set(joined.map(({ from, to }) => (from === id ? to : from))).size;
}

/** It has not ended by the day, as far as anybody knows. */
function isThere({ properties }: DraftRecord, day: string): boolean {
  const end = properties.get(PERIODS.POSSIBLE.to);
  return end === undefined || String(end) > day;
}

function totalOf(draft: Draft, id: string, sources: ReadonlyMap<string, DraftNode>): PublishedTotal | undefined {
  const node = draft.nodes.get(id);
  const [claim] = node?.claims.keys() ?? [];
  const source = claim === undefined ? undefined : sources.get(claim);
  if (node?.type.name !== OBSERVATION || !source) return undefined;
  const { properties } = node;
  return { value: Number(properties.get('value')), asOf: String(properties.get('on')), source: source.id };
}

/* Records of the model as loading makes them from files: defaults, days and ids are filled in. */
import { nameId, parseEdtf, periodsOf, registry, relationshipId } from '../product.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {{ id: string, type: string, properties: Record<string, unknown>, claims: string[] }} Node */
/** @typedef {{ id: string, type: string, from: string, to: string, properties: Record<string, unknown>, claims: string[] }} Fact */
/** @typedef {{ id: string, knownFrom: string | null }} ClaimDay */

const withoutNulls = (properties) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value != null));

/** The earliest day on which one of some claims was known. @param {readonly ClaimDay[]} claims */
const earliest = (claims) => claims.flatMap(({ knownFrom }) => knownFrom ?? []).sort()[0];

const PLANNED = ['PLAN', 'PROPOSAL', 'GOAL'];

/**
 * The days of a record: of its own date, and those between which it holds.
 *
 * @param {{ start: string, modality: string, on?: string, validFrom?: string }} record @param {string | undefined} evidence
 */
function daysOf({ start, modality, on, validFrom }, evidence) {
  const [happened, began] = [on, validFrom].map((date) => parseEdtf(date ?? ''));
  const own = happened ?? began;
  const endures = start === 'OPEN' && !PLANNED.includes(modality);
  const kind = happened || start === 'OCCURRENCE' ? 'HAPPENED' : !began && endures ? 'ENDURES' : 'BEGAN';
  const last = own?.last ?? (kind === 'ENDURES' ? null : (evidence ?? null));
  return {
    firstDay: own?.first ?? null,
    lastDay: own?.last ?? null,
    lastAttested: evidence ?? null,
    ...periodsOf({
      start: { kind, first: own?.first ?? null, last },
      end: undefined,
      attested: { by: evidence, on: evidence === undefined ? [] : [evidence] },
    }),
  };
}

/**
 * A node of a type that knows names, with the days that follow from its own.
 *
 * @param {string} type @param {string} id @param {string} name @param {string | null} chinese
 * @param {Record<string, unknown>} properties @param {readonly ClaimDay[]} claims
 * @returns {Node}
 */
export function entity(type, id, name, chinese, properties, claims) {
  const { start } = registry.entities.get(type).definition;
  const { on, signedOn } = properties;
  const days = daysOf({ start, modality: 'FACT', on, validFrom: signedOn }, earliest(claims));
  const knownFrom = type === 'Source' ? (parseEdtf(properties.published ?? '')?.last ?? null) : earliest(claims);
  return {
    id,
    type,
    properties: withoutNulls({
      name: [{ language: 'en', value: name }, ...(chinese ? [{ language: 'zh-Hans', value: chinese }] : [])],
      identifiers: [],
      modality: 'FACT',
      rank: 'NORMAL',
      disputed: false,
      ...properties,
      ...days,
      knownFrom,
    }),
    claims: claims.map((claim) => claim.id),
  };
}

/**
 * A name of an entity, and the relationship that ties it to the entity.
 *
 * @param {string} of @param {{ language: string, kind: string, value: string, position: number }} properties
 * @param {readonly ClaimDay[]} claims
 * @returns {{ node: Node, fact: Fact }}
 */
export function nameOf(of, properties, claims) {
  const id = nameId(of, properties.language, properties.kind, properties.value);
  const node = { id, type: 'Name', properties, claims: claims.map((claim) => claim.id) };
  return { node, fact: record('HAS_NAME', of, id) };
}

/** A relationship of the record, which no claim supports. @returns {Fact} */
export function record(type, from, to, properties = {}) {
  return {
    id: relationshipId(type, from, to, []),
    type,
    from,
    to,
    properties: { modality: 'FACT', rank: 'NORMAL', alternative: 0, ...properties },
    claims: [],
  };
}

/**
 * A relationship between subjects. `number` tells parallel ones apart.
 *
 * @param {{ type: string, from: string, to: string, properties?: Record<string, unknown>, modality: string, rank: string,
 *   claims: readonly ClaimDay[], number: number }} fact
 * @returns {Fact}
 */
export function fact({ type, from, to, properties = {}, modality, rank, claims, number }) {
  const { start } = registry.relationshipOfType(type).definition;
  const evidence = earliest(claims);
  const { on, validFrom } = properties;
  const days = daysOf({ start, modality, on, validFrom }, evidence);
  return {
    id: relationshipId(type, from, to, [number]),
    type,
    from,
    to,
    properties: withoutNulls({
      modality,
      rank,
      alternative: 0,
      disputed: false,
      ...properties,
      ...days,
      knownFrom: evidence,
    }),
    claims: claims.map((claim) => claim.id),
  };
}

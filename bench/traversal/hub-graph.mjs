import { nameMaker } from './made-names.mjs';
import { plainValues } from './plain-values.mjs';
import { pick, randomFrom } from './random.mjs';
import { relationshipId } from './product.mjs';

const HUB = 'Organization';
const FIRST_YEAR = 1950;
const YEARS = 75;
/** Relationships for each other entity, for a hub meets many of its neighbours again. */
const MEETINGS = 2;

/**
 * An organization with the given number of relationships, equally many of each type that a timeline tells of but
 * PART_OF, each with a random day. The same for the same seed.
 *
 * @param {object} registry
 * @param {number} size
 * @param {number} seed
 * @returns {{ data: object, hub: string, described: string }}
 */
export function hubGraph(registry, size, seed) {
  const random = randomFrom(seed);
  const makeName = nameMaker(random);
  const types = [...registry.relationships.values()].filter(
    ({ type, definition: { about, derived, structural }, fromTypes, toTypes }) =>
      about === 'SUBJECT' && type !== 'PART_OF' && !(derived && structural) && [...fromTypes, ...toTypes].includes(HUB),
  );
  const hubId = idOf(registry, HUB, 0);
  const nodes = new Map();
  const nodeOf = (name, number) => {
    const id = idOf(registry, name, number);
    if (!nodes.has(id)) {
      const properties = plainValues(registry.entities.get(name), random, () => hubId);
      nodes.set(id, {
        id,
        type: name,
        properties: { ...properties, name: [{ language: 'en', value: makeName(name) }] },
        claims: [],
      });
    }
    return nodes.get(id);
  };
  nodeOf(HUB, 0);
  const others = Math.ceil(size / MEETINGS / 4);
  const relationships = Array.from({ length: size }, (_, number) => {
    const type = types[number % types.length];
    const isFrom = type.fromTypes.includes(HUB) && (!type.toTypes.includes(HUB) || random() < 0.5);
    const other = nodeOf(pick(random, isFrom ? type.toTypes : type.fromTypes), 1 + Math.floor(random() * others)).id;
    const ends = isFrom ? [hubId, other] : [other, hubId];
    const [from, to] = type.definition.symmetrical ? ends.sort() : ends;
    const date = type.properties.has('on') ? 'on' : 'validFrom';
    const properties = { ...plainValues(type, random, () => hubId), [date]: someDay(random) };
    return {
      id: relationshipId(type.type, from, to, [number]),
      type: type.type,
      from,
      to,
      properties,
      claims: [],
    };
  });
  const description = { title: [], description: [], version: '1.0.0', licence: 'CC0-1.0', asOf: '2024-01-01' };
  return {
    data: {
      description: { ...description, attributions: [], coverage: [], digest: '', retired: {} },
      nodes: [...nodes.values()],
      relationships,
    },
    hub: hubId,
    described: `a hub with ${size} dated relationships, ${nodes.size} entities`,
  };
}

const idOf = (registry, name, number) =>
  `${registry.entities.get(name).definition.prefix}:n${String(number).padStart(6, '0')}`;

function someDay(random) {
  const [year, month, day] = [FIRST_YEAR, 1, 1].map((first, i) => first + Math.floor(random() * [YEARS, 12, 28][i]));
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

import { nameMaker } from './made-names.mjs';
import { plainValues } from './plain-values.mjs';
import { powerLawPlaces, randomFrom } from './random.mjs';
import { nameId, relationshipId } from './product.mjs';

/** Relationships for each entity: an entity has twice as many on average. */
const RELATIONSHIPS_AN_ENTITY = 4;
/** Of the power law of degrees, as it is found in many networks. */
const EXPONENT = 2.5;

/**
 * @typedef {object} MadeGraph
 * @property {object} data the graph as the server's model has it (GraphData)
 * @property {readonly string[]} linked ids of the entities that have a relationship
 * @property {ReadonlyMap<string, string>} names the name of each of them
 * @property {string} described what it is, in words
 */

/**
 * A graph with entities of all types of the model and the given number of relationships between them, equally many of
 * each type that paths follow, with degrees by a power law. Each entity has one name. All relationships are facts, so
 * that all are walked. The same for the same seed.
 *
 * @param {object} registry
 * @param {number} size
 * @param {number} seed
 * @returns {MadeGraph}
 */
export function powerLawGraph(registry, size, seed) {
  const random = randomFrom(seed);
  const place = powerLawPlaces(random, EXPONENT);
  const types = [...registry.relationships.values()].filter(({ definition }) => definition.about === 'SUBJECT');
  const entities = makeEntities(registry, types, Math.ceil(size / RELATIONSHIPS_AN_ENTITY), random);
  const ofTypes = (names) => {
    const list = entities.get(names[Math.floor(random() * names.length)]);
    return list[place(list.length)];
  };
  const nodeOf = (name) => ofTypes(registry.node(name).possible.filter((type) => entities.has(type))).id;

  const relationships = [];
  const degrees = new Map();
  while (relationships.length < size) {
    const number = relationships.length;
    const type = types[number % types.length];
    const ends = [ofTypes(type.fromTypes).id, ofTypes(type.toTypes).id];
    if (ends[0] === ends[1]) continue;
    const [from, to] = type.definition.symmetrical ? ends.sort() : ends;
    const id = relationshipId(type.type, from, to, [number]);
    relationships.push({ id, type: type.type, from, to, properties: plainValues(type, random, nodeOf), claims: [] });
    for (const end of ends) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }

  const nodes = [...entities.values()].flat();
  const names = nodes.map((node) => nameOf(registry, node, random));
  const greatest = [...degrees.values()].reduce((most, degree) => Math.max(most, degree));
  const description = { title: [], description: [], version: '1.0.0', licence: 'CC0-1.0', asOf: '2024-01-01' };
  return {
    data: {
      description: { ...description, attributions: [], coverage: [], digest: '', retired: {} },
      nodes: [...nodes, ...names.map(({ name }) => name)],
      relationships: [...relationships, ...names.map(({ link }) => link)],
    },
    linked: nodes.map(({ id }) => id).filter((id) => degrees.has(id)),
    names: new Map(nodes.map(({ id, properties }) => [id, properties.name[0].value])),
    described: `${size} relationships, ${nodes.length} entities, the greatest degree is ${greatest}`,
  };
}

/** Entities by type, as many of each as keep the mean degree of all types the same. */
function makeEntities(registry, types, count, random) {
  const ends = new Map();
  for (const { fromTypes, toTypes } of types) {
    for (const side of [fromTypes, toTypes]) {
      for (const name of side) ends.set(name, (ends.get(name) ?? 0) + 1 / side.length);
    }
  }
  const makeName = nameMaker(random);
  const nobody = () => {
    throw new Error('An entity refers to another by a property: give it a relationship instead.');
  };
  return new Map(
    [...ends].map(([name, share]) => {
      const type = registry.entities.get(name);
      const many = Math.max(2, Math.round((count * share) / (2 * types.length)));
      const made = (_, number) => ({
        id: `${type.definition.prefix}:n${String(number).padStart(6, '0')}`,
        type: name,
        properties: { ...plainValues(type, random, nobody), name: [{ language: 'en', value: makeName(name) }] },
        claims: [],
      });
      return [name, Array.from({ length: many }, made)];
    }),
  );
}

function nameOf(registry, { id: entity, properties }, random) {
  const [{ language, value }] = properties.name;
  const given = { language, value, kind: 'OFFICIAL', position: 0 };
  const name = {
    id: nameId(entity, language, given.kind, value),
    type: 'Name',
    properties: { ...plainValues(registry.entities.get('Name'), random), ...given },
    claims: [],
  };
  const type = registry.relationshipOfType('HAS_NAME');
  const id = relationshipId(type.type, entity, name.id, []);
  const link = { id, type: type.type, from: entity, to: name.id, properties: plainValues(type, random), claims: [] };
  return { name, link };
}

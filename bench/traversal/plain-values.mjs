import { pick } from './random.mjs';

/**
 * The values that a record of a type may not be without: defaults where the model has them, else any value that fits.
 *
 * @param {object} type an entity or relationship type of the registry
 * @param {() => number} random
 * @param {(type: string) => string} nodeOf yields the id of a node of a type
 * @returns {Record<string, unknown>}
 */
export function plainValues(type, random, nodeOf) {
  const required = [...type.properties.values()].filter(({ nullable }) => !nullable);
  return Object.fromEntries(
    required.map((property) => [property.name, property.default ?? plainValue(property, random, nodeOf)]),
  );
}

function plainValue({ type, list }, random, nodeOf) {
  if (list) return [];
  switch (type.kind) {
    case 'enum':
      return pick(random, Object.keys(type.enum.values));
    case 'text':
      return [{ language: 'en', value: 'Made by chance' }];
    case 'reference':
      return nodeOf(type.target);
    default:
      return SCALARS[type.scalar];
  }
}

const SCALARS = { String: 'made', Int: 0, Float: 1, Boolean: false, Edtf: '2016', Date: '2016-01-01', Language: 'en' };

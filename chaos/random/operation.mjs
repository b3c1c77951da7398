import * as fc from 'fast-check';
import { getNamedType, isCompositeType, isLeafType, isObjectType, isUnionType } from 'graphql';
import { draws } from './draw.mjs';
import { argumentsText } from './input-value.mjs';

const ROOT_FIELDS = 20;
const SELECTION_DEPTH = 6;
const FILTER_DEPTH = 14;
/** Fields that hold fields, in one selection and in all of a root field. */
const WIDTH = 3;
const HOLDERS = 25;

/**
 * Operations that the schema allows and that are made to be dear: lists in lists, filters through relationships,
 * orders, groups, closures and traversals. Each is the texts of its root fields.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {readonly string[]} ids that the graph has
 * @returns {fc.Arbitrary<string[]>}
 */
export const operations = (schema, ids) =>
  fc.gen().map((generator) => {
    const draw = draws(generator);
    const one = () => rootField(draw, schema, ids);
    // One question many times over is a way to be dear, and many questions are another.
    const count = draw.chance(5) ? 1 : 1 + draw.nat(ROOT_FIELDS - 1);
    return draw.chance(3) ? Array.from({ length: count }, one) : Array.from({ length: count }).fill(one());
  });

/** The text of an operation of these root fields. @param {readonly string[]} fields */
export const operationText = (fields) => `{ ${fields.map((field, i) => `r${i}: ${field}`).join('\n')} }`;

function rootField(draw, schema, ids) {
  const all = Object.values(schema.getQueryType().getFields());
  for (;;) {
    const text = fieldText({ draw, ids, left: HOLDERS }, draw.pick(all), 1 + draw.nat(SELECTION_DEPTH - 1));
    if (text !== undefined) return text;
  }
}

/** @param {{ draw: import('./draw.mjs').Draw, ids: readonly string[], left: number }} making `left` holders may follow */
function fieldText(making, field, depth) {
  const type = getNamedType(field.type);
  const given = argumentsText(making.draw, field, FILTER_DEPTH, making.ids);
  if (given === undefined) return undefined;
  return isLeafType(type) ? `${field.name}${given}` : `${field.name}${given} ${selection(making, type, depth)}`;
}

function selection(making, type, depth) {
  if (isUnionType(type)) return '{ __typename }';
  const { draw } = making;
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  // Which values can be computed with depends on the list; one that does not fit would refuse the whole operation.
  const holders = fields.filter(({ name, type: inner }) => name !== 'values' && isCompositeType(getNamedType(inner)));
  const parts = draw.some(leaves, 1 + draw.nat(4)).map((field) => fieldText(making, field, 0));
  if (depth > 0) {
    for (const field of draw.some(leading(draw, type, holders), 1 + draw.nat(WIDTH - 1))) {
      if (making.left-- <= 0) break;
      // Edges and nodes belong to the list that they are of.
      const inner = ['edges', 'nodes', 'node'].includes(field.name) ? depth : depth - 1;
      parts.push(fieldText(making, field, inner));
    }
  }
  const named = parts
    .filter((part) => part !== undefined)
    .map((part, i) => (/[({]/.test(part) ? `f${i}: ${part}` : part));
  return `{ ${named.length > 0 ? named.join(' ') : '__typename'} }`;
}

/** Of a connection its nodes and edges, mostly; groups now and then. */
function leading(draw, type, holders) {
  if (!isObjectType(type) || !type.name.endsWith('Connection') || draw.chance(3)) return holders;
  return holders.filter(({ name }) => name === 'nodes' || name === 'edges');
}

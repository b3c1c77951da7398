import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

const WORDS = ['a', 'e', 'an', 'customs', 'zzzq', '海关', 'China', '1'];
const DAYS = ['1990-01-01', '2008-08-01', '2014-09-17', '2019-12-31'];

/** A value of a scalar, by the scalar's name. Cursors belong to one list and are never made up. */
const SCALARS = {
  ID: (draw, ids) => JSON.stringify(draw.pick(ids)),
  String: (draw) => JSON.stringify(draw.pick(WORDS)),
  Int: (draw) => draw.pick(['0', '1', '2', '5', '100']),
  Float: (draw) => draw.pick(['0', '1.5', '100']),
  Boolean: (draw) => draw.pick(['true', 'false']),
  Date: (draw) => JSON.stringify(draw.pick(DAYS)),
  EdtfDate: (draw) => JSON.stringify(draw.pick(DAYS)),
  Language: (draw) => JSON.stringify(draw.pick(['en', 'zh-Hans', 'ru', 'fr'])),
};

/** Values are wide only with fewer objects than this below them. */
const WIDE_BELOW = 4;

/** Members of the inputs that relationships share: others would mostly be refused, because another one has them. */
const OF_ALL_RELATIONSHIPS = new Set(
  'id modality rank validFrom validTo firstDay holdsFrom holdsTo knownFrom claims claimCount'.split(' '),
);

/** By type, and by the depth that is left. @type {WeakMap<object, boolean[]>} */
const known = new WeakMap();

/** Whether a value of a type can be written with so many objects in each other. */
function fits(given, depth) {
  const type = getNullableType(given);
  if (isListType(type)) return fits(type.ofType, depth);
  if (isEnumType(type)) return true;
  if (!isInputObjectType(type)) return type.name in SCALARS;
  if (depth === 0) return false;
  if (!known.has(type)) known.set(type, []);
  const found = known.get(type);
  if (found[depth] === undefined) {
    const fields = Object.values(type.getFields());
    const may = (field) => fits(field.type, depth - 1);
    found[depth] = fields.filter(isRequiredInputField).every(may) && fields.some(may);
  }
  return found[depth];
}

/**
 * The text of a valid value of an input type.
 *
 * @param {import('./draw.mjs').Draw} draw
 * @param {import('graphql').GraphQLInputType} given
 * @param {number} depth objects in which it may be nested
 * @param {readonly string[]} ids that the graph has
 * @returns {string | undefined} undefined when there is none of that depth
 */
function inputValue(draw, given, depth, ids) {
  return fits(given, depth) ? fittingValue(draw, getNullableType(given), depth, ids) : undefined;
}

function fittingValue(draw, type, depth, ids) {
  if (isListType(type)) {
    const inner = getNullableType(type.ofType);
    // Wide near the ends only: objects in lists in objects would have no end.
    const length = 1 + draw.nat(depth > WIDE_BELOW ? 0 : 2);
    return `[${Array.from({ length }, () => fittingValue(draw, inner, depth, ids)).join(', ')}]`;
  }
  if (isEnumType(type)) return draw.pick(type.getValues()).name;
  if (!isInputObjectType(type)) return SCALARS[type.name](draw, ids);
  const isShared = /^Relationship(Where|Order)$/.test(type.name);
  const fields = Object.values(type.getFields()).filter(
    (field) => fits(field.type, depth - 1) && (!isShared || OF_ALL_RELATIONSHIPS.has(field.name)),
  );
  // A key to order by is one member; two conditions narrow what the store has to look at, so that one is dearer.
  const single = type.name.endsWith('Order') || type.isOneOf || depth > WIDE_BELOW;
  const count = single ? 1 : 1 + draw.nat(1);
  const chosen = new Set(fields.filter(isRequiredInputField));
  for (const field of draw.some(leading(draw, fields), count)) if (chosen.size < count) chosen.add(field);
  const parts = [...chosen].map(
    ({ name, type: inner }) => `${name}: ${fittingValue(draw, getNullableType(inner), depth - 1, ids)}`,
  );
  return `{ ${parts.join(', ')} }`;
}

/** What leads on to other lists and conditions, mostly: it is dearer than a condition on a field. */
function leading(draw, fields) {
  if (!draw.chance(7)) return fields;
  const further = fields.filter(
    ({ name, type }) => ['some', 'none', 'every', 'node', 'OR'].includes(name) || isRelationshipFilter(type),
  );
  return further.length > 0 ? further : fields;
}

/** Filters of relationships count; those of scalars compare. */
function isRelationshipFilter(type) {
  const named = getNullableType(type);
  return isInputObjectType(named) && 'some' in named.getFields();
}

/** Arguments that must be there, and those that are wanted. */
export function argumentsText(draw, field, depth, ids) {
  const parts = [];
  for (const { name, type } of field.args) {
    const value = argumentValue(draw, name, type, depth, ids);
    if (value !== undefined) parts.push(`${name}: ${value}`);
    else if (isNonNullType(type)) return undefined;
  }
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

/** The keys that fit most lists, as their descriptions say. */
const keysOfAll = (type) =>
  getNamedType(type)
    .getValues()
    .filter(({ description }) => /\ball (entities|relationships)\b/.test(description))
    .map(({ name }) => name);

const PAGE_SIZES = ['1', '20', '100', '200', '500'];

function argumentValue(draw, name, type, depth, ids) {
  switch (name) {
    case 'first':
      return draw.chance(8) ? draw.pick(PAGE_SIZES) : undefined;
    case 'last':
    case 'after':
    case 'before':
      return undefined;
    case 'depth':
    case 'maxLength':
      return String(1 + draw.nat(7));
    case 'by':
    case 'byRelationship':
      return draw.chance(6) ? `[${draw.some(keysOfAll(type), 1 + draw.nat(2)).join(', ')}]` : undefined;
    case 'where':
      return draw.chance(6) ? inputValue(draw, type, 1 + draw.nat(depth), ids) : undefined;
    case 'orderBy':
      // Orders by keys and values fit only some groups.
      if (getNamedType(type).name === 'GroupingOrder') return draw.chance(4) ? '[{ count: ASC }]' : undefined;
      return draw.chance(4) ? inputValue(draw, type, 1 + draw.nat(3), ids) : undefined;
    case 'text':
      return JSON.stringify(draw.pick(WORDS).repeat(1 + draw.nat(9)));
    default:
      return isNonNullType(type) || draw.chance(1) ? inputValue(draw, type, depth, ids) : undefined;
  }
}

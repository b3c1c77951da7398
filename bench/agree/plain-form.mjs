/**
 * An answer of this server as people write one by hand: a date is its EDTF text, and a list is a list. (A connection
 * of which more is asked than its nodes stays an object.)
 *
 * @param {any} value
 * @returns {any}
 */
export function plainForm(value) {
  if (Array.isArray(value)) return value.map(plainForm);
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && ['edtf', 'nodes', 'edges'].includes(keys[0])) return plainForm(value[keys[0]]);
  return Object.fromEntries(keys.map((key) => [key, plainForm(value[key])]));
}

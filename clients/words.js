/** The words of an emitted text. */
export const words = (text) => (text === '' ? [] : text.split(' '));

/** An object with the same keys. */
export const mapped = (object, make) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, make(value, key)]));

/**
 * The value that begins at an offset of a PackStream text, and where it ends. (PackStream is how Bolt writes values:
 * https://neo4j.com/docs/bolt/current/packstream/.) Integers are `bigint`, so that they stay integers when they are
 * sent again; structures are `{ tag, fields }`.
 *
 * @param {Buffer} bytes
 * @param {number} at
 * @returns {[value: any, end: number]}
 */
export function unpack(bytes, at = 0) {
  const marker = bytes[at];
  if (marker < 0x80) return [BigInt(marker), at + 1];
  if (marker >= 0xf0) return [BigInt(marker - 0x100), at + 1];
  const small = marker & 0x0f;
  switch (marker & 0xf0) {
    case 0x80:
      return text(bytes, at + 1, small);
    case 0x90:
      return list(bytes, at + 1, small);
    case 0xa0:
      return map(bytes, at + 1, small);
    case 0xb0: {
      const [fields, end] = list(bytes, at + 2, small);
      return [{ tag: bytes[at + 1], fields }, end];
    }
  }
  switch (marker) {
    case 0xc0:
      return [null, at + 1];
    case 0xc1:
      return [bytes.readDoubleBE(at + 1), at + 9];
    case 0xc2:
    case 0xc3:
      return [marker === 0xc3, at + 1];
    case 0xc8:
      return [BigInt(bytes.readInt8(at + 1)), at + 2];
    case 0xc9:
      return [BigInt(bytes.readInt16BE(at + 1)), at + 3];
    case 0xca:
      return [BigInt(bytes.readInt32BE(at + 1)), at + 5];
    case 0xcb:
      return [bytes.readBigInt64BE(at + 1), at + 9];
  }
  // What is long has its size in one, two or four bytes.
  const width = [1, 2, 4][marker & 0x03];
  const size = bytes.readUIntBE(at + 1, width);
  const start = at + 1 + width;
  if (marker >= 0xcc && marker <= 0xce) return [bytes.subarray(start, start + size), start + size];
  if (marker >= 0xd0 && marker <= 0xd2) return text(bytes, start, size);
  if (marker >= 0xd4 && marker <= 0xd6) return list(bytes, start, size);
  if (marker >= 0xd8 && marker <= 0xda) return map(bytes, start, size);
  throw new Error(`PackStream has no marker 0x${marker.toString(16)}.`);
}

const text = (bytes, start, size) => [bytes.toString('utf8', start, start + size), start + size];

function list(bytes, start, size) {
  const items = [];
  let at = start;
  for (let i = 0; i < size; i++) {
    const [item, end] = unpack(bytes, at);
    items.push(item);
    at = end;
  }
  return [items, at];
}

function map(bytes, start, size) {
  const entries = [];
  let at = start;
  for (let i = 0; i < size; i++) {
    const [key, afterKey] = unpack(bytes, at);
    const [value, end] = unpack(bytes, afterKey);
    entries.push([key, value]);
    at = end;
  }
  return [Object.fromEntries(entries), at];
}

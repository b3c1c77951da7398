import { createHash } from 'node:crypto';
import { CustomsGraphError } from '../../errors';

/** A value of an order key, as it stands in a cursor. */
export type KeyValue = string | number | boolean | null;

/** An edge's place in the list of a signature: the values of its order keys, the id last. Opaque to callers. */
export interface Cursor {
  readonly signature: string;
  readonly values: readonly KeyValue[];
}

/** Six characters that tell one list and order from another. */
export function orderSignature(description: string): string {
  return createHash('sha256').update(description).digest('base64url').slice(0, 6);
}

export function encodeCursor(signature: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signature, ...values]), 'utf8').toString('base64url');
}

/** Longer than any that this server makes: a cursor holds the order keys of one item. */
const LONGEST = 20_000;

/** The cursor in a text, or undefined when it is none. */
export function decodeCursor(text: string): Cursor | undefined {
  if (text.length > LONGEST) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length < 2) return undefined;
  const [signature, ...values] = parts as unknown[];
  const isKey = (value: unknown): value is KeyValue =>
    value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  return typeof signature === 'string' && values.every(isKey) ? { signature, values } : undefined;
}

interface CursorKey {
  readonly valueType: 'string' | 'number';
  readonly nullable: boolean;
}

/** What the keys of an order look like in a cursor. */
export interface CursorForm {
  readonly signature: string;
  readonly keys: readonly CursorKey[];
}

type Bound = readonly Readonly<Record<string, unknown>>[];

/** A value that comes with the request; `value` is that of the request for which the operation was compiled. */
interface Given {
  readonly value: unknown;
  readonly place: string;
  read(bound: Bound): unknown;
}

/** The cursors of a list in an operation. Those of one request do not fit a list with other conditions or another view. */
export class ListCursor {
  private last: { readonly bound: Bound | undefined; readonly signature: string } | undefined;

  constructor(
    /** The signature of the order. */
    private readonly order: string,
    private readonly keys: readonly CursorKey[],
    /** The conditions and the view, where there are any. */
    private readonly given: readonly Given[],
  ) {}

  /** The signature in a request, asked for by each edge; without `bound` that of the first request. */
  signature(bound?: Bound): string {
    const { order, given } = this;
    if (given.length === 0) return order;
    if (!this.last || this.last.bound !== bound) {
      const values = given.map((one) => (bound ? one.read(bound) : one.value));
      this.last = { bound, signature: orderSignature(JSON.stringify([order, ...values])) };
    }
    return this.last.signature;
  }

  /** The form in a request, as above. */
  form(bound?: Bound): CursorForm {
    return { signature: this.signature(bound), keys: this.keys };
  }

  /** Tells it from other lists of an operation. */
  get place(): string {
    return [this.order, ...this.given.map(({ place }) => place)].join(' ');
  }
}

/** The cursor in an argument. Throws BAD_CURSOR when it is malformed or was made for another list or order. */
export function requireCursor(text: unknown, argument: string, { signature, keys }: CursorForm): Cursor {
  const cursor = decodeCursor(String(text));
  const hint = 'Use a cursor exactly as an earlier answer gave it, with the same field, filter, order, view and types.';
  if (!cursor) {
    throw new CustomsGraphError('BAD_CURSOR', `"${argument}" is no cursor of this API: ${clip(String(text))}.`, {
      hint,
    });
  }
  const fits = cursor.values.every((value, i) =>
    value === null ? keys[i]?.nullable : typeof value === keys[i]?.valueType,
  );
  if (cursor.signature !== signature || cursor.values.length !== keys.length || !fits) {
    throw new CustomsGraphError('BAD_CURSOR', `"${argument}" is a cursor of another list, order, filter or view.`, {
      hint,
    });
  }
  return cursor;
}

const clip = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** An enumeration: its name, and for each value the sentence that readers of the schema see. */
export interface EnumDefinition<Value extends string = string> {
  readonly kind: 'enumeration';
  readonly name: string;
  readonly description: string;
  readonly values: Readonly<Record<Value, string>>;
}

/**
 * Declares an enumeration.
 *
 * @example
 * export const Confidence = enumeration('Confidence', 'How sure we are.', { HIGH: 'Plain in the source.' });
 * export type Confidence = ValueOf<typeof Confidence>;
 */
export function enumeration<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
): EnumDefinition<Value> {
  return Object.freeze({ kind: 'enumeration', name, description, values: Object.freeze(values) });
}

export type ValueOf<E extends EnumDefinition> = E extends EnumDefinition<infer V> ? V : never;

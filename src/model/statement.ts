/** What a parameter holds. Whole numbers that Cypher needs as integers (LIMIT) are `bigint`. */
export type ParameterValue =
  null | string | number | bigint | boolean | readonly ParameterValue[] | { readonly [key: string]: ParameterValue };

/** A Cypher text in the subset that both stores read, and the values of its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

interface Country {
  readonly id: string;
  readonly name: string;
}

/**
 * Selects the country of an entity, where it is of one of these types. It goes by the name of the type, for of some types it
 * may be missing and of others not, and fields of one key must be alike.
 *
 * @see https://spec.graphql.org/October2021/#sec-Field-Selection-Merging
 */
export const countrySelection = (located: readonly string[]): string =>
  located.map((type) => `... on ${type} { country_${type}: country { id name } }`).join(' ');

/** The country that an entity lies in, or acts for, where it was selected so; undefined where it has none. */
export const countryOf = (
  entity: { readonly __typename: string } & Readonly<Record<string, unknown>>,
): Country | undefined => (entity[`country_${entity.__typename}`] as Country | null | undefined) ?? undefined;

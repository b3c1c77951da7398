import { keyOf } from '../../map/countries';
import { plainId } from '../../view/view';
import type { CountriesFragment } from './map.generated';

export interface MapCountry {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

/** The countries of the graph, by id and by key on the map. */
export interface MapCountries {
  readonly byId: ReadonlyMap<string, MapCountry>;
  readonly byKey: ReadonlyMap<string, MapCountry>;
  readonly names: ReadonlyMap<string, string>;
}

export function countriesIn({ nodes }: CountriesFragment): MapCountries {
  const countries = nodes.map((country) => ({ id: plainId(country.id), name: country.name, key: keyOf(country) }));
  return {
    byId: new Map(countries.map((country) => [country.id, country])),
    byKey: new Map(countries.map((country) => [country.key, country])),
    names: new Map(countries.map(({ key, name }) => [key, name])),
  };
}

import type { TFunction } from 'i18next';
import type { PortKind } from '../../graphql/enumerations.generated';
import type { Position } from '../../map/countries';
import type { Fill } from '../../map/land-layer';
import { plainId } from '../../view/view';
import type { MapCountries } from './countries-by-key';
import type { MapPortFragment, MapPortsQuery } from './ports.generated';

/** A port with its place. */
export interface MapPort {
  readonly id: string;
  readonly name: string;
  readonly kind: PortKind;
  readonly code: string;
  readonly at: Position;
  /** Whether the point marks only the town. */
  readonly ofTown: boolean;
  readonly country: { readonly id: string; readonly name: string };
}

/** The ports of an answer, from all its bands. */
export function portsIn(data: MapPortsQuery, { byId }: MapCountries): readonly MapPort[] {
  const bands = [data.band1, data.band2, data.band3, data.band4, data.band5, data.band6];
  return bands.flatMap(({ nodes }) => nodes).flatMap((port) => portOf(port, byId) ?? []);
}

function portOf(port: MapPortFragment, byId: MapCountries['byId']): MapPort | undefined {
  const { id, name, portKind: kind, unlocode, latitude, longitude, coordinatesOf } = port;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  const country = plainId(port.country?.id ?? '');
  return {
    id: plainId(id),
    ...{ name, kind, code: unlocode ?? '', at: [longitude, latitude], ofTown: coordinatesOf === 'TOWN' },
    country: { id: country, name: byId.get(country)?.name ?? '' },
  };
}

/** How many ports there are of each kind, the most first. */
export function kindsOf(ports: readonly MapPort[]): readonly (readonly [PortKind, number])[] {
  return countsBy(ports, ({ kind }) => kind);
}

/** How many ports each country has, by its id, the most first. */
export function countsByCountry(ports: readonly MapPort[]): readonly (readonly [string, number])[] {
  return countsBy(ports, ({ country }) => country.id);
}

function countsBy<Key>(ports: readonly MapPort[], keyOf: (port: MapPort) => Key): readonly (readonly [Key, number])[] {
  const counts = new Map<Key, number>();
  for (const port of ports) counts.set(keyOf(port), (counts.get(keyOf(port)) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left);
}

/** Countries with ports stand out a little. */
export function fillsByPorts(
  ports: readonly MapPort[],
  { byId }: MapCountries,
  t: TFunction<'map'>,
): ReadonlyMap<string, Fill> {
  return new Map(
    countsByCountry(ports).flatMap(([id, count]): [string, Fill][] => {
      const key = byId.get(id)?.key;
      return key ? [[key, { tone: 1, says: t('layer.ports.count', { count }) }]] : [];
    }),
  );
}

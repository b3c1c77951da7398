import { useSearch } from 'wouter';
import type { Place } from '../../map/viewport';
import { useAddresses, useParameter } from '../../view/use-view';

export const LAYERS = ['recognition', 'members', 'convention', 'ports'] as const;
export type Layer = (typeof LAYERS)[number];

/** What of the map an address shows, beside the view. */
export interface MapAddress {
  readonly layer: Layer;
  /** The id of what the layer is about: a country, an organization, an agreement. */
  readonly of?: string | undefined;
  /** The id of the country that is chosen within it, such as a partner. */
  readonly at?: string | undefined;
  readonly show?: 'table' | undefined;
  /** What part of the map is in view, as in `104.2,35.9,4`: longitude, latitude, times enlarged. */
  readonly place?: string | undefined;
}

/** The address of the map, and addresses that differ from it. */
export function useMapAddress(): readonly [MapAddress, (change: Partial<MapAddress>) => string] {
  const search = new URLSearchParams(useSearch());
  const { page } = useAddresses();
  const address: MapAddress = {
    layer: LAYERS.find((one) => one === search.get('layer')) ?? 'recognition',
    of: search.get('of') || undefined,
    at: search.get('at') || undefined,
    show: search.get('show') === 'table' ? 'table' : undefined,
    place: search.get('place') || undefined,
  };
  const hrefOf = (change: Partial<MapAddress>): string => {
    // Another subject is looked at from another place.
    const anew = ('of' in change && change.of !== address.of) || (change.layer && change.layer !== address.layer);
    const given = Object.entries({ ...address, ...(anew && { place: undefined }), ...change }).filter(
      ([, value]) => value !== undefined,
    );
    return page('/map', Object.fromEntries(given) as Record<string, string>);
  };
  return [address, hrefOf];
}

/** The part of the map that the address says, and how to write another into it: the properties of a `WorldMap`. */
export function usePlace(): {
  readonly place: Place | undefined;
  readonly onPlace: (place: Place | undefined) => void;
} {
  const [text, write] = useParameter('place');
  const [longitude = NaN, latitude = NaN, zoom = NaN] = (text ?? '').split(',').map(Number);
  const sound = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && zoom > 1;
  return {
    place: sound ? { at: [longitude, latitude], zoom } : undefined,
    onPlace: (place) => {
      const next = place ? [...place.at, place.zoom].map((value) => Number(value.toFixed(2))).join(',') : null;
      if (next !== text) write(next, true);
    },
  };
}

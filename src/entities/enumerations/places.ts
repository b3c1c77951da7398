import { enumeration, type ValueOf } from '../../model/property-type';

export const PortKind = enumeration('PortKind', 'By what kind of transport goods pass a port.', {
  ROAD: 'A road crossing.',
  RAIL: 'A rail crossing or station.',
  SEA: 'A sea port.',
  AIR: 'An airport.',
  RIVER: 'A river port.',
  DRY: 'An inland port without a border or a shore.',
  MIXED: 'Several of these.',
  UNKNOWN: 'No source says.',
});
export type PortKind = ValueOf<typeof PortKind>;

export const PlaceKind = enumeration('PlaceKind', 'How large a place is.', {
  CITY: 'A city or town.',
  DISTRICT: 'A part of a city, or a county.',
  REGION: 'A province, a region, or an area across several of them.',
});
export type PlaceKind = ValueOf<typeof PlaceKind>;

export const CoordinatesOf = enumeration('CoordinatesOf', 'What the point given by latitude and longitude marks.', {
  PORT: 'The port itself.',
  TOWN: 'The town it is named after or lies near, because the port itself is not located.',
});
export type CoordinatesOf = ValueOf<typeof CoordinatesOf>;

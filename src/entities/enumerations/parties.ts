import { enumeration, type ValueOf } from '../../model/property-type';

export const CountryKind = enumeration(
  'CountryKind',
  'What a country code stands for. It says nothing on status in law.',
  {
    STATE: 'A state.',
    PARTLY_RECOGNISED_STATE: 'A state that some other states do not recognise.',
    CUSTOMS_TERRITORY: 'A territory with customs of its own that is not a state, such as Hong Kong.',
    FORMER: 'A country or territory that no longer exists.',
  },
);
export type CountryKind = ValueOf<typeof CountryKind>;

export const AdministrationLevel = enumeration(
  'AdministrationLevel',
  'For what area a customs administration is competent.',
  {
    NATIONAL: 'A whole country or customs territory.',
    DISTRICT: 'A district, port or city, under a national administration.',
    UNION: 'A customs union.',
  },
);
export type AdministrationLevel = ValueOf<typeof AdministrationLevel>;

export const OrganizationKind = enumeration('OrganizationKind', 'What sort of body an organization is.', {
  INTERNATIONAL: 'An organization of states from several parts of the world.',
  REGIONAL: 'An organization of the states of one region.',
  CUSTOMS_UNION:
    'A union with a common customs territory, such as the European Union. It can be a party where a country could.',
  GOVERNMENT: 'A cabinet or council of a government.',
  MINISTRY: 'A ministry or an authority of ministerial rank.',
  COMMITTEE: 'A committee, working group or commission.',
  REPRESENTATIVE_OFFICE: 'An office that represents a territory abroad.',
  PUBLISHER: 'A newspaper, agency, publishing house or site.',
  COMPANY: 'A business.',
  OTHER: 'None of the other kinds.',
});
export type OrganizationKind = ValueOf<typeof OrganizationKind>;

export const GroupOf = enumeration('GroupOf', 'What the members of a group are.', {
  COUNTRIES: 'Countries and customs territories.',
  ADMINISTRATIONS: 'Customs administrations.',
  PORTS: 'Ports.',
  AUTHORITIES: 'Authorities other than customs.',
  BUSINESSES: 'Companies and operators.',
});
export type GroupOf = ValueOf<typeof GroupOf>;

export const WcoRegion = enumeration(
  'WcoRegion',
  'A region of the World Customs Organization, as its members are grouped.',
  {
    SOUTH_AMERICA_NORTH_AMERICA_CENTRAL_AMERICA_CARIBBEAN:
      'South America, North America, Central America and the Caribbean.',
    EUROPE: 'Europe, with Central Asia and the Caucasus.',
    EAST_AND_SOUTHERN_AFRICA: 'East and Southern Africa.',
    NORTH_OF_AFRICA_NEAR_AND_MIDDLE_EAST: 'North of Africa, Near and Middle East.',
    WEST_AND_CENTRAL_AFRICA: 'West and Central Africa.',
    FAR_EAST_SOUTH_AND_SOUTH_EAST_ASIA_AUSTRALASIA_PACIFIC:
      'Far East, South and South East Asia, Australasia and the Pacific Islands.',
  },
);
export type WcoRegion = ValueOf<typeof WcoRegion>;

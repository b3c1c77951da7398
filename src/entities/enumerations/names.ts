import { enumeration, type ValueOf } from '../../model/property-type';

export const NameKind = enumeration(
  'NameKind',
  'How a name is used. OFFICIAL comes first where one name is shown, then ALIAS, then ABBREVIATION.',
  {
    OFFICIAL: 'The name its bearer uses, or the usual name in this language.',
    ABBREVIATION: 'A short form, such as "C-TPAT".',
    ALIAS: 'Another name or spelling in use.',
    FORMER: 'A name that was replaced by a later one.',
    MISTRANSLATION:
      'A wrong rendering found in a source. Found by search only when typed exactly, and never shown as the name.',
  },
);
export type NameKind = ValueOf<typeof NameKind>;

export const IdentifierScheme = enumeration(
  'IdentifierScheme',
  'The register or list from which an identifier comes.',
  {
    ISO_3166_2: 'Codes of the parts of countries, ISO 3166-2.',
    UN_LOCODE: 'United Nations codes for trade and transport locations.',
    CELEX: 'Numbers of documents of European Union law.',
    ICP: 'Chinese registration numbers of internet sites.',
    WIKIDATA: 'Items of Wikidata, such as Q148.',
    GEONAMES: 'Numbers of places in GeoNames.',
  },
);
export type IdentifierScheme = ValueOf<typeof IdentifierScheme>;

import type { NamedNode } from 'n3';
import { term } from './namespaces';

/* Terms of others that say the same as ours. What is not here has the term that its declaration gives it. */

/** In the place of a term of our own, by the class that declares the property and its name. */
export const KNOWN_PROPERTIES: Readonly<Record<string, NamedNode>> = {
  'Entity.name': term('schema:name'),
  'Entity.description': term('schema:description'),
  'Entity.identifiers': term('schema:identifier'),
  'CustomsAdministration.website': term('schema:url'),
  'Organization.website': term('schema:url'),
  'Source.address': term('schema:url'),
  'Location.latitude': term('schema:latitude'),
  'Location.longitude': term('schema:longitude'),
  'Name.value': term('skosxl:literalForm'),
};

/** In the place of a predicate of our own, by the type of the relationship. */
export const KNOWN_PREDICATES: Readonly<Record<string, NamedNode>> = {
  FROM_SOURCE: term('prov:wasDerivedFrom'),
  ATTRIBUTED_TO: term('prov:wasAttributedTo'),
  ABOUT: term('schema:about'),
};

/** Beside a class of our own, which is a part of it, by its name; also that of an interface. */
export const KNOWN_CLASSES: Readonly<Record<string, NamedNode>> = {
  Country: term('schema:Country'),
  CustomsAdministration: term('schema:GovernmentOrganization'),
  Organization: term('schema:Organization'),
  Person: term('schema:Person'),
  Location: term('schema:Place'),
  Event: term('schema:Event'),
  Source: term('schema:CreativeWork'),
  Claim: term('prov:Entity'),
  Name: term('skosxl:Label'),
  Relationship: term('rdf:Statement'),
};

/** Strings whose language another property of the record tells. */
export const LANGUAGE_OF: Readonly<Record<string, string>> = { 'Name.value': 'language', 'Claim.quote': 'language' };

/**
 * Concepts of others that are the same, by the property whose value tells which: the Publications Office of the European
 * Union names countries by the codes of ISO 3166.
 */
export const SAME_CONCEPTS: Readonly<Record<string, (value: string) => string>> = {
  'Country.iso3': (code) => `http://publications.europa.eu/resource/authority/country/${code}`,
};

/** Registers that give what they list an address, by the scheme of an identifier. */
export const REGISTERS: Readonly<Record<string, (value: string) => string>> = {
  WIKIDATA: (item) => `http://www.wikidata.org/entity/${encodeURIComponent(item)}`,
  GEONAMES: (number) => `https://sws.geonames.org/${encodeURIComponent(number)}/`,
};

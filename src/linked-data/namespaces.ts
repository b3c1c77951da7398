import { DataFactory, type NamedNode } from 'n3';

/** The vocabularies of others, by the prefixes that everybody gives them. */
export const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
} as const;

export type Prefix = keyof typeof NAMESPACES;

/** A term by its usual short form, such as `skos:prefLabel`. */
export function term(name: `${Prefix}:${string}`): NamedNode {
  const colon = name.indexOf(':');
  return DataFactory.namedNode(NAMESPACES[name.slice(0, colon) as Prefix] + name.slice(colon + 1));
}

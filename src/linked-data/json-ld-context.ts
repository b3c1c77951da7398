import type { ScalarName } from '../model/property-type';
import { NAMESPACES } from './namespaces';
import { DATATYPES, isDate } from './values';
import type { PropertyTerm, Vocabulary } from './vocabulary';
import { KNOWN_PREDICATES, LANGUAGE_OF } from './well-known-terms';

type Definition = string | { readonly '@id': string; readonly '@type'?: string; readonly '@container'?: string };

export type JsonLdContext = Readonly<Record<'@context', Readonly<Record<string, Definition>>>>;

/** The context of JSON-LD documents: prefixes, and what the values of each term of the vocabulary are. */
export function jsonLdContext(vocabulary: Vocabulary): JsonLdContext {
  const { registry, addresses } = vocabulary;
  const context: Record<string, Definition> = {
    '@vocab': addresses.vocabulary,
    id: `${addresses.root}/id/`,
    ...NAMESPACES,
    'rdf:subject': link('rdf:subject'),
    'rdf:predicate': { '@id': 'rdf:predicate', '@type': '@vocab' },
    'rdf:object': link('rdf:object'),
    ...Object.fromEntries(
      ['prov:wasDerivedFrom', 'schema:subjectOf', 'owl:sameAs', 'skos:exactMatch', 'schema:geo'].map((name) => [
        name,
        link(name),
      ]),
    ),
    ...Object.fromEntries(
      ['prefLabel', 'altLabel', 'hiddenLabel'].flatMap((name) => [
        [`skos:${name}`, texts(`skos:${name}`)],
        [`skosxl:${name}`, link(`skosxl:${name}`)],
      ]),
    ),
  };
  const { types } = vocabulary;
  for (const type of registry.relationships.values()) {
    const name = shortened(vocabulary.predicateOf(type).value, addresses.vocabulary);
    context[name] = type.type in KNOWN_PREDICATES ? link(name) : link(`${addresses.vocabulary}${name}`);
  }
  for (const type of types) {
    for (const property of vocabulary.propertiesOf(type).values()) {
      for (const [name, definition] of definitionsOf(property, addresses.vocabulary)) context[name] = definition;
    }
  }
  return { '@context': context };
}

function* definitionsOf(of: PropertyTerm, vocabulary: string): Generator<[string, Definition]> {
  const { predicate, property } = of;
  const name = shortened(predicate.value, vocabulary);
  const type = coercionOf(of);
  if (type !== undefined) yield [name, { '@id': predicate.value, '@type': type }];
  if (property.type.kind === 'text') yield [name, texts(predicate.value)];
  if (!isDate(of)) return;
  for (const day of [of.firstDay, of.lastDay]) {
    yield [day.value.slice(vocabulary.length), { '@id': day.value, '@type': 'xsd:date' }];
  }
}

/** Kinds of values that are what they are in JSON. Its numbers are no decimals. */
const TOLD_BY_JSON: readonly ScalarName[] = ['Int', 'Boolean'];

/** What the strings of a property are read as; undefined for those that JSON tells, and for texts. */
function coercionOf({ key, property: { type } }: PropertyTerm): string | undefined {
  if (type.kind === 'enum') return '@vocab';
  if (type.kind === 'reference') return '@id';
  if (type.kind === 'text' || key in LANGUAGE_OF || TOLD_BY_JSON.includes(type.scalar)) return undefined;
  return shortened(DATATYPES[type.scalar].value, '');
}

const texts = (id: string): Definition => ({ '@id': id, '@container': '@language' });

const link = (id: string): Definition => ({ '@id': id, '@type': '@id' });

/** A term without the beginning of the vocabulary, or with the prefix of its namespace. */
function shortened(iri: string, vocabulary: string): string {
  if (vocabulary !== '' && iri.startsWith(vocabulary)) return iri.slice(vocabulary.length);
  const [prefix, start] = Object.entries(NAMESPACES).find(([, namespace]) => iri.startsWith(namespace)) ?? ['', ''];
  return prefix === '' ? iri : `${prefix}:${iri.slice(start.length)}`;
}

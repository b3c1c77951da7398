import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store, Writer, type Quad } from 'n3';
import { Addresses } from '../../src/linked-data/addresses';
import { graphQuads } from '../../src/linked-data/graph-quads';
import { jsonLdContext } from '../../src/linked-data/json-ld-context';
import { ontology } from '../../src/linked-data/ontology';
import { Vocabulary } from '../../src/linked-data/vocabulary';
import { registry } from '../support/domain';
import { ROOT } from '../support/project-files';
import { shippedData } from '../support/shipped-graph';

const addresses = new Addresses();
const vocabulary = new Vocabulary(registry, addresses);
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';

describe('the terms of the vocabulary', () => {
  const text = ontology(vocabulary);
  const terms = new Store(new Parser().parse(text));

  test('are in schema/vocabulary.ttl: if not, npm run emit writes it', () => {
    expect(readFileSync(join(ROOT, 'schema', 'vocabulary.ttl'), 'utf8')).toBe(text);
  });

  test('each have one label, one description and at most one domain and range', () => {
    for (const subject of terms.getSubjects(null, null, null)) {
      const count = (name: string) => terms.getQuads(subject, RDFS + name, null, null).length;
      const counted = { term: subject.value, label: count('label'), comment: count('comment') };
      expect(counted).toEqual({ term: subject.value, label: 1, comment: 1 });
      expect(count('domain')).toBeLessThanOrEqual(1);
      expect(count('range')).toBeLessThanOrEqual(1);
    }
  });

  test('are all that the graph uses of it', async () => {
    const used = new Set<string>();
    for (const { predicate, object } of graphQuads(vocabulary, await shippedData())) {
      for (const { termType, value } of [predicate, object]) {
        if (termType === 'NamedNode' && value.startsWith(addresses.vocabulary)) used.add(value);
      }
    }
    const known = new Set(terms.getSubjects(null, null, null).map(({ value }) => value));
    expect([...used].filter((one) => !known.has(one))).toEqual([]);
    expect(used.size).toBeGreaterThan(200);
  });
});

describe('the context for JSON-LD', () => {
  const context = jsonLdContext(vocabulary);

  test('is in schema/context.jsonld: if not, npm run emit writes it', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'schema', 'context.jsonld'), 'utf8'))).toEqual(context);
  });

  test('loses nothing of the graph, and makes plain values of what is said', async () => {
    const { nodes, relationships, description } = await shippedData();
    // One record of each type is enough to meet each form of a value.
    const firsts = <R extends { type: string }>(records: readonly R[]) => [
      ...new Map(records.map((one) => [one.type, one])).values(),
    ];
    const quads = [
      ...graphQuads(vocabulary, { description, nodes: firsts(nodes), relationships: firsts(relationships) }),
    ];
    const text = new Writer({ format: 'N-Quads' }).quadsToString(quads);
    const expanded = await jsonld.fromRDF(text, { format: 'application/n-quads', useNativeTypes: true });
    const compact = await jsonld.compact(expanded, context);
    const again = (await jsonld.toRDF(compact, { format: 'application/n-quads' })) as unknown as string;
    const lines = (nquads: string) => [...new Set(nquads.trim().split('\n'))].sort();
    expect(lines(canonical(new Parser({ format: 'N-Quads' }).parse(again)))).toEqual(lines(canonical(quads)));
    const written = JSON.stringify(compact['@graph']);
    expect(written).toContain('"Signed.role":"SignatureRole-SIGNATORY"');
    expect(written).toMatch(/"Relationship.holdsFrom":"\d{4}-/);
    expect(written).toContain('"Entity.disputed":false');
    // The whole text would be shown otherwise.
    expect(/.{20}"@type":"xsd:.{20}/.exec(written)?.[0]).toBeUndefined();
  });
});

const canonical = (quads: readonly Quad[]): string => new Writer({ format: 'N-Quads' }).quadsToString([...quads]);

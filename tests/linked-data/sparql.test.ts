import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Store } from 'oxigraph';
import { Addresses } from '../../src/linked-data/addresses';
import { graphQuads } from '../../src/linked-data/graph-quads';
import { Vocabulary } from '../../src/linked-data/vocabulary';
import { nquads } from '../../src/linked-data/write-quads';
import { idWithoutView } from '../../src/model/values/view';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { asker } from '../support/asker';
import { registry } from '../support/domain';
import { ensureSchema, fill } from '../support/graph';
import { ROOT } from '../support/project-files';
import { shippedData } from '../support/shipped-graph';

/** The queries of the documentation: the first block has the prefixes of all. */
const [PREFIXES, SIGNATORIES, RECOGNISED, SENTENCES, NAMES, IN_FORCE] = [
  ...readFileSync(join(ROOT, 'docs', 'linked-data.md'), 'utf8').matchAll(/```sparql\n([^]*?)```/g),
].map(([, query]) => query!);

interface Related {
  readonly edges: readonly {
    readonly node: { readonly id: string };
    readonly relationships: readonly {
      readonly on: { readonly edtf: string } | null;
      readonly claims: readonly {
        readonly id: string;
        readonly statement: string;
        readonly quote: string | null;
        readonly source: { readonly id: string };
      }[];
    }[];
  }[];
}

describe('SPARQL on the N-Quads', () => {
  const rdf = new Store();
  let graph: GrafeoStore;
  let ask: <Data>(query: string) => Promise<Data>;

  /** The rows of an answer, each as its values in the order of the variables; ids without the address before them. */
  const select = (query: string | undefined): string[][] => {
    const rows = rdf.query(`${PREFIXES!}${query!}`, { use_default_graph_as_union: true }) as Map<
      string,
      { value: string }
    >[];
    const variables = /SELECT (?:DISTINCT )?(.+) WHERE/.exec(query!)![1]!.match(/\w+/g)!;
    const start = `${new Addresses().root}/id/`;
    return rows.map((row) => variables.map((name) => (row.get(name)?.value ?? '').replace(start, ''))).sort();
  };

  beforeAll(async () => {
    const data = await shippedData();
    const addresses = new Addresses();
    const lines = nquads(addresses, graphQuads(new Vocabulary(registry, addresses), data));
    rdf.load([...lines].join(''), { format: 'application/n-quads' });
    graph = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(graph);
    await fill(graph, data);
    const asking = asker(graph);
    ask = async <Data>(query: string) => (await asking.ask(query)) as Data;
  }, 180_000);
  afterAll(() => graph.close());

  const signatures = async () => {
    const { agreement } = await ask<{ agreement: { signatories: Related } }>(`{
      agreement(id: "agreement:cn-us-joint-validation-2008") {
        signatories(first: 100) { edges { node { id } relationships { on { edtf } claims(first: 50) {
          id statement quote source { id } } } } } } }`);
    return agreement.signatories.edges.flatMap(({ node, relationships }) =>
      relationships.map((relationship) => ({ party: node.id, ...relationship })),
    );
  };

  test('names the signatories with their dates', async () => {
    const expected = (await signatures()).map(({ party, on }) => [party, on?.edtf ?? '']);
    expect(expected.length).toBeGreaterThan(1);
    expect(select(SIGNATORIES)).toEqual(expected.sort());
  });

  test('names what a programme recognises', async () => {
    const { programme } = await ask<{ programme: { recognises: Related } }>(
      '{ programme(id: "programme:cn-aeo") { recognises(first: 100) { edges { node { id } } } } }',
    );
    const expected = programme.recognises.edges.map(({ node }) => [node.id]);
    expect(expected.length).toBeGreaterThan(20);
    expect(select(RECOGNISED)).toEqual(expected.sort());
  });

  test('shows the sentences behind a fact', async () => {
    const expected = (await signatures()).flatMap(({ party, claims }) =>
      claims.map(({ id, statement, quote, source }) => [party, id, statement, quote ?? '', source.id]),
    );
    expect(expected.length).toBeGreaterThan(1);
    expect(select(SENTENCES)).toEqual(expected.sort());
  });

  test('names things in Chinese', async () => {
    type Named = { id: string; names: { language: string; value: string }[] };
    const { country } = await ask<{ country: { borders: { nodes: Named[] } } }>(`{
      country(id: "country:CN") { borders(first: 100) { nodes { id names(where: { kind: { eq: OFFICIAL } }) {
        language value } } } } }`);
    const expected = country.borders.nodes.flatMap(({ id, names }) =>
      names.filter(({ language }) => /^zh(-|$)/.test(language)).map(({ value }) => [id, value]),
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(select(NAMES)).toEqual(expected.sort());
  });

  test('tells what held on a day', async () => {
    const { programme } = await ask<{ programme: { recognises: Related } }>(`{
      programme(id: "programme:cn-aeo", asOf: "2016-06-30") { recognises(first: 100) { edges { node { id } } } } }`);
    const expected = programme.recognises.edges.map(({ node }) => [idWithoutView(node.id)]);
    expect(expected.length).toBeGreaterThan(2);
    expect(expected.length).toBeLessThan(select(RECOGNISED).length);
    expect(select(IN_FORCE)).toEqual(expected.sort());
  });
});

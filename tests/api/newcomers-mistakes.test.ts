import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';

/*
 * What people write who know GraphQL and not this schema. Each is refused with a hint that leads to the right call
 * without a look at the schema: the call that stands beside it is what the hint says, and is answered.
 */

interface Mistake {
  readonly wrong: string;
  readonly hint: RegExp;
  readonly right: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const MISTAKES: readonly Mistake[] = [
  {
    wrong: '{ customsAdministration(id: "administration:cn-gacc") { positions { nodes { name } } } }',
    hint: /^From here it is called holders: write holders \{ nodes \{ name id \} \}\.$/,
    right: '{ customsAdministration(id: "administration:cn-gacc") { holders { nodes { name id } } } }',
  },
  {
    wrong: '{ persons { nodes { name } } }',
    hint: /^Here it is called people: write people \{ nodes \{ name id \} \}\.$/,
    right: '{ people { nodes { name id } } }',
  },
  {
    wrong: '{ goals { nodes { name metric { name } } } }',
    hint: /^Here it is called observations: write observations \{ nodes \{/,
    right: '{ goals { nodes { name observations { totalCount } } } }',
  },
  {
    wrong: '{ events(where: {kind: {eq: "CONSULTATION"}}) { totalCount } }',
    hint: /^Write CONSULTATION without quotes\.$/,
    right: '{ events(where: {kind: {eq: CONSULTATION}}) { totalCount } }',
  },
  {
    wrong: '{ ports(where: {kind: {eq: road}}) { totalCount } }',
    hint: /^Write ROAD\.$/,
    right: '{ ports(where: {kind: {eq: ROAD}}) { totalCount } }',
  },
  {
    wrong:
      '{ programme(id: "programme:cn-aeo") { contradictions(where: {question: {contains: "day"}}) { totalCount } } }',
    hint: /^Write it under node: \{node: \{question: \{\.\.\.\}\}\}\.$/,
    right:
      '{ programme(id: "programme:cn-aeo") { contradictions(where: {node: {question: {contains: "day"}}}) { totalCount } } }',
  },
  {
    wrong: '{ country(iso2: "KZ") { ports { nodes { name } } } }',
    hint: /^It is a list of its own: \{ ports\(where: \{country: \{id: \{eq: "\.\.\."\}\}\}\) \{ nodes \{ name id \} \} \}\.$/,
    right: '{ ports(where: {country: {id: {eq: "country:KZ"}}}) { nodes { name id } } }',
  },
  {
    wrong: '{ country(iso2: "KZ") { administrations { nodes { name } } } }',
    hint: /^It is a list of its own: \{ customsAdministrations\(where: \{/,
    right: '{ customsAdministrations(where: {country: {id: {eq: "country:KZ"}}}) { nodes { name id } } }',
  },
  {
    wrong: '{ programme(id: "programme:cn-aeo") { recognises { edges { status } } } }',
    hint: /^Write relationship \{ status \} or node \{ status \}\.$/,
    right: '{ programme(id: "programme:cn-aeo") { recognises { edges { relationship { status } } } } }',
  },
  {
    wrong: '{ ports { nodes { pilots { nodes { name } relationship { phase } } } } }',
    hint: /^It is a field of the edges: write edges \{ relationship \{/,
    right: '{ ports { nodes { pilots { edges { relationship { phase } } } } } }',
  },
  {
    wrong: '{ ports { nodes { harbour } } }',
    hint: /^Port has: id, name, .*unlocode/,
    right: '{ ports { nodes { unlocode } } }',
  },
  {
    wrong: '{ ports(where: {name: {resembles: "Dulata"}}) { totalCount } }',
    hint: /^TextFilter has: eq, in, contains, startsWith, endsWith, isNull\.$/,
    right: '{ ports(where: {name: {contains: "Dulata"}}) { totalCount } }',
  },
  {
    wrong: '{ programme(id: "programme:cn-aeo") { pilotedAt(last: 2) { totalCount } } }',
    hint: /^pilotedAt takes: where, orderBy, first, after\.$/,
    right: '{ programme(id: "programme:cn-aeo") { pilotedAt(first: 2) { totalCount } } }',
  },
  {
    wrong: '{ claims(where: {source: "source:unece-locode-2024-2"}) { totalCount } }',
    hint: /^Write an object, such as \{id: \{eq: "source:unece-locode-2024-2"\}\}\.$/,
    right: '{ claims(where: {source: {id: {eq: "source:unece-locode-2024-2"}}}) { totalCount } }',
  },
  {
    wrong: '{ agreements { groups(by: [SIGNATORY]) { count } } }',
    hint: /^The values are names of fields of the nodes: signatories/,
    right: '{ agreements { groups(by: [signatories]) { count } } }',
  },
  {
    wrong: '{ ports(first: "3") { totalCount } }',
    hint: /^Write it without quotes: 3\.$/,
    right: '{ ports(first: 3) { totalCount } }',
  },
  {
    wrong: '{ ports(asOf: "yesterday") { totalCount } }',
    hint: /^Write "2008", "2008-03" or "2008-03-03"\.$/,
    right: '{ ports(asOf: "2008-03") { totalCount } }',
  },
  {
    wrong: '{ port(id: "port:dulata") { ... on Country { name } } }',
    hint: /^Here stands a Port: write its fields at once, or \.\.\. on Port \{ \.\.\. \}\.$/,
    right: '{ port(id: "port:dulata") { ... on Port { name } } }',
  },
  {
    wrong: '{ ports(first: $n) { totalCount } }',
    hint: /^Declare it with its type: query \(\$n: Int\) \{ \.\.\. \}\.$/,
    right: 'query ($n: Int) { ports(first: $n) { totalCount } }',
  },
  {
    wrong: 'query ($n: Int) { ports { totalCount } }',
    hint: /^Give \$n to an argument, or leave its declaration out\.$/,
    right: 'query ($n: Int) { ports(first: $n) { totalCount } }',
  },
  {
    wrong: 'query ($n: Int!) { ports(first: $n) { totalCount } }',
    hint: /^Send it beside the operation: "variables": \{"n": \.\.\.\}\.$/,
    right: 'query ($n: Int! = 2) { ports(first: $n) { totalCount } }',
  },
  {
    wrong: '{ ports { nodes { ...P } } }',
    hint: /^Define it beside the operation: fragment P on Port \{ id \}\.$/,
    right: '{ ports { nodes { ...P } } } fragment P on Port { id }',
  },
  {
    wrong: 'fragment P on Port { id } query { ports { totalCount } }',
    hint: /^Write \.\.\.P where its fields are wanted, or leave it out\.$/,
    right: 'fragment P on Port { id } query { ports { nodes { ...P } } }',
  },
  {
    wrong: '{ a: ports { totalCount } a: countries { totalCount } }',
    hint: /^Give one of the two another alias than a\.$/,
    right: '{ a: ports { totalCount } b: countries { totalCount } }',
  },
  {
    wrong: '{ ports { totalCount } } query B { countries { totalCount } }',
    hint: /^Give each operation a name: query Ports \{ \.\.\. \}\.$/,
    right: 'query Ports { ports { totalCount } }',
  },
  {
    wrong: 'query ($w: Port) { ports(where: $w) { totalCount } }',
    hint: /^A variable holds an input, such as \$w: PortWhere\.$/,
    right: 'query ($w: PortWhere) { ports(where: $w) { totalCount } }',
  },
  {
    wrong: '{ ports { totalCount @skipped } }',
    hint: /^There are @include\(if: \.\.\.\) and @skip\(if: \.\.\.\)\.$/,
    right: '{ ports { totalCount @skip(if: false) } }',
  },
  {
    wrong: '{ ports { nodes { ... on Prot { id } } } }',
    hint: /^Types are called as in __typename: Port, Agreement/,
    right: '{ ports { nodes { ... on Port { id } } } }',
  },
  {
    wrong: '{ relationships { nodes { to { name } } } }',
    hint: /^Only some of them have it: write \.\.\. on Entity \{ name \}\.$/,
    right: '{ relationships { nodes { to { ... on Entity { name } } } } }',
  },
  {
    wrong: '{ country(iso2: "KZ") { authorities { nodes { hasProgramme: administers { totalCount } } } } }',
    hint: /^Only some of them have it: write \.\.\. on Country \{ administers .* and so for CustomsAdministration, Organization\.$/,
    right:
      '{ country(iso2: "KZ") { authorities { nodes { ... on CustomsAdministration { administers { nodes { name } } } } } } }',
  },
  {
    wrong: '{ agreements(where: { claims: { some: { search: "Costa Rica" } } }) { totalCount } }',
    hint: /^Write it under node: \{node: \{search: \.\.\.\}\}\.$/,
    right: '{ agreements(where: { claims: { some: { node: { search: "Costa Rica" } } } }) { totalCount } }',
  },
  {
    wrong: '{ ports { name } }',
    hint: /^A list comes in pages: write nodes \{ name \}\.$/,
    right: '{ ports { nodes { name } } }',
  },
  {
    wrong: '{ agreement(id: "agreement:cn-hk-aeo-mra") { signatories { role } } }',
    hint: /^It is a field of the relationship: write edges \{ relationship \{ role \} node/,
    right:
      '{ agreement(id: "agreement:cn-hk-aeo-mra") { signatories { edges { relationship { role } node { name id } } } } }',
  },
  {
    wrong: '{ country(iso2: "CN") { names { nodes { value } } } }',
    hint: /leave "nodes" out/,
    right: '{ country(iso2: "CN") { names { value } } }',
  },
  {
    wrong: '{ claim(id: "claim:s1-20") { quotes } }',
    hint: /^Here it is called quote or parallelQuotes: write quote\.$/,
    right: '{ claim(id: "claim:s1-20") { quote parallelQuotes { language value } } }',
  },
  {
    wrong: '{ country(iso2: "CN") { claims { quote } } }',
    hint: /^A list comes in pages: write nodes \{ quote \}\.$/,
    right: '{ country(iso2: "CN") { claims { nodes { quote } } } }',
  },
  {
    wrong: '{ country(iso2: "CN") { statements { nodes { id } } } }',
    hint: /^Here it is called claims: write claims \{ nodes \{ statement \w+ \} \}\.$/,
    right: '{ country(iso2: "CN") { claims { nodes { statement id } } } }',
  },
  {
    wrong: '{ sources { nodes { publishers { nodes { id } } } } }',
    hint: /^Here it is called contributors: write contributors \{ nodes \{ name id \} \}\.$/,
    right: '{ sources { nodes { contributors { nodes { name id } } } } }',
  },
  {
    wrong: '{ sources(where: { statedClaims: { some: {} } }) { totalCount } }',
    hint: /^Here it is called "statements"\.$/,
    right: '{ sources(where: { statements: { some: {} } }) { totalCount } }',
  },
  {
    wrong: '{ claim(id: "claim:s1-09") { statements { value } } }',
    hint: /^Here it is called texts: write texts \{ language value \}\.$/,
    right: '{ claim(id: "claim:s1-09") { texts { language value } } }',
  },
  {
    wrong: '{ claim(id: "claim:s1-09") { supports { id } } }',
    hint: /^Here it is called supportsEntities or supportsRelationships: write supportsEntities \{ name id \}\.$/,
    right: '{ claim(id: "claim:s1-09") { supportsEntities { name id } supportsRelationships { id } } }',
  },
  {
    wrong: '{ claims(modality: [PLAN]) { totalCount } }',
    hint: /^It is a condition: write where: \{modality: \{\.\.\.\}\}\.$/,
    right: '{ claims(where: {modality: {eq: PLAN}}) { totalCount } }',
  },
  {
    wrong: '{ ports(where: {claims: {some: {language: {eq: "en"}}}}) { totalCount } }',
    hint: /^Write it under node: \{node: \{language: \{\.\.\.\}\}\}\.$/,
    right: '{ ports(where: {claims: {some: {node: {language: {eq: "en"}}}}}) { totalCount } }',
  },
  {
    wrong: '{ ports(limit: 5) { totalCount } }',
    hint: /^Here it is called "first"\.$/,
    right: '{ ports(first: 5) { totalCount } }',
  },
  {
    wrong: '{ ports(offset: 20) { nodes { name } } }',
    hint: /pageInfo \{ endCursor \}.*"after"/,
    right: '{ ports { nodes { name } pageInfo { endCursor } } }',
  },
  {
    wrong: '{ ports(sort: "name") { nodes { name } } }',
    hint: /^Here it is called "orderBy"\.$/,
    right: '{ ports(orderBy: [{name: ASC}]) { nodes { name } } }',
  },
  {
    wrong: '{ ports(orderBy: "name") { nodes { name } } }',
    hint: /^Write the key and its direction: orderBy: \[\{name: ASC\}\]\.$/,
    right: '{ ports(orderBy: [{name: ASC}]) { nodes { name } } }',
  },
  {
    wrong: '{ ports(where: {name: "Dulata"}) { nodes { id } } }',
    hint: /^Say how to compare: \{eq: "Dulata"\}\.$/,
    right: '{ ports(where: {name: {eq: "Dulata"}}) { nodes { id } } }',
  },
  {
    wrong: '{ ports(name: "Dulata") { nodes { id } } }',
    hint: /^It is a condition: write where: \{name: \{\.\.\.\}\}\.$/,
    right: '{ ports(where: {name: {eq: "Dulata"}}) { nodes { id } } }',
  },
  {
    wrong: '{ port(name: "Dulata") { id } }',
    hint: /one key: id or unlocode.*search\(text: "\.\.\."\) \{ nodes \{ node \{ id name \} \} \}/,
    right: '{ search(text: "Dulata") { nodes { node { id name } } } }',
  },
  {
    wrong: '{ ports(where: {name: {like: "Dul"}}) { nodes { id } } }',
    hint: /^Here it is called "contains"\.$/,
    right: '{ ports(where: {name: {contains: "Dul"}}) { nodes { id } } }',
  },
  {
    wrong: '{ ports(where: {kind: {ne: ROAD}}) { totalCount } }',
    hint: /^Write NOT around the condition/,
    right: '{ ports(where: {NOT: {kind: {eq: ROAD}}}) { totalCount } }',
  },
  {
    wrong: '{ ports(where: {or: [{kind: {eq: ROAD}}]}) { totalCount } }',
    hint: /^Write OR in capitals\.$/,
    right: '{ ports(where: {OR: [{kind: {eq: ROAD}}]}) { totalCount } }',
  },
  {
    wrong: '{ programmes(where: {pilotedAt: {node: {name: {eq: "Dulata"}}}}) { totalCount } }',
    hint: /^It is a list: say of how many it must hold, such as some: \{node: \{\.\.\.\}\}\.$/,
    right: '{ programmes(where: {pilotedAt: {some: {node: {name: {eq: "Dulata"}}}}}) { totalCount } }',
  },
  {
    wrong: '{ entities { nodes { iso2 } } }',
    hint: /^Only some of them have it: write \.\.\. on Country \{ iso2 \}\.$/,
    right: '{ entities { nodes { ... on Country { iso2 } } } }',
  },
  {
    wrong: '{ entities(where: {iso2: {eq: "CN"}}) { totalCount } }',
    hint: /^Only some of them have it: write \{onCountry: \{iso2: \{\.\.\.\}\}\}\.$/,
    right: '{ entities(where: {onCountry: {iso2: {eq: "CN"}}}) { totalCount } }',
  },
  {
    wrong: '{ programmes { nodes { name validFrom } } }',
    hint: /^Say what of it: write validFrom \{ edtf \}\.$/,
    right: '{ programmes { nodes { name validFrom { edtf } } } }',
  },
  {
    wrong: '{ country(iso2: "CN") { borders } }',
    hint: /^Say what of it: write borders \{ nodes \{ name id \} \}\.$/,
    right: '{ country(iso2: "CN") { borders { nodes { name id } } } }',
  },
  {
    wrong: '{ country(iso2: "CN") { name { en } } }',
    hint: /^It is a plain value: write name alone\.$/,
    right: '{ country(iso2: "CN") { name } }',
  },
  {
    wrong: '{ country(iso2: "CN") { name(lang: zh) } }',
    hint: /^Write it in quotes: "zh"\.$/,
    right: '{ country(iso2: "CN") { name(lang: "zh") } }',
  },
  {
    wrong: '{ programmes(asOf: 2008-06-01) { totalCount } }',
    hint: /^Dates stand in quotes/,
    right: '{ programmes(asOf: "2008-06-01") { totalCount } }',
  },
  {
    wrong: '{ programme(id: "programme:cn-aeo") { recognises(asOf: "2018-06-01") { totalCount } } }',
    hint: /argument of the root field/,
    right: '{ programme(id: "programme:cn-aeo", asOf: "2018-06-01") { recognises { totalCount } } }',
  },
  {
    wrong: '{ node(id: "port:dulata", asOf: "2008-06-01") { id } }',
    hint: /node takes ids such as "port:dulata@2008-06-01"/,
    right: '{ node(id: "port:dulata@2008-06-01") { id } }',
  },
  {
    wrong: 'query ($id: String!) { port(id: $id) { name } }',
    variables: { id: 'port:dulata' },
    hint: /^Declare it as \$id: ID\.$/,
    right: 'query ($id: ID) { port(id: $id) { name } }',
  },
  {
    wrong: 'query ($where: PortWhere) { ports(where: $where) { totalCount } }',
    variables: { where: { kind: { eq: 'road' } } },
    hint: /^Write ROAD\.$/,
    right: '{ ports(where: {kind: {eq: ROAD}}) { totalCount } }',
  },
  {
    wrong: 'mutation { deletePort(id: "port:dulata") { id } }',
    hint: /read by queries/,
    right: '{ port(id: "port:dulata") { id } }',
  },
];

let server: RunningApplication;
let hidden: RunningApplication;
beforeAll(async () => {
  server = await startServer();
  hidden = await startServer({ INTROSPECTION: 'false' });
});
afterAll(async () => {
  await server.close();
  await hidden.close();
});

test.each(MISTAKES)('$wrong', async ({ wrong, hint, right, variables = {} }) => {
  const { errors } = await server.graph.execute({ query: wrong, variables });
  expect(errors?.[0]?.extensions?.['hint']).toMatch(hint);
  const answer = await server.graph.execute({ query: right, variables: right.includes('$') ? variables : {} });
  expect(answer.errors).toBeUndefined();
});

test('tell nothing of a schema that is hidden', async () => {
  for (const { wrong, variables = {} } of MISTAKES) {
    const { errors } = await hidden.graph.execute({ query: wrong, variables });
    expect(errors?.[0]?.extensions?.['hint']).not.toMatch(/write (?!it in quotes)|called|\{/i);
  }
});

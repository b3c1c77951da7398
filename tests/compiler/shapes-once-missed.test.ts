import 'reflect-metadata';
import { getOperationAST, parse } from 'graphql';
import { asker } from '../support/asker';
import { LIMITS, NO_GRAPH, registry } from '../support/domain';
import { ensureSchema, fill } from '../support/graph';
import { schema } from '../support/schema';
import { shippedData } from '../support/shipped-graph';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { OperationPreparer } from '../../src/graphql/pipeline/prepare-operation';
import { OperationRunner } from '../../src/graphql/pipeline/run-operation';

let store: GrafeoStore;
let relationship: string;
beforeAll(async () => {
  store = await GrafeoStore.open(IN_MEMORY);
  await ensureSchema(store);
  const data = await shippedData();
  relationship = data.relationships.find(({ type }) => type === 'SIGNED')!.id;
  await fill(store, data);
});
afterAll(() => store.close());

test('the types of a filter in a variable are part of the shape', async () => {
  const a = asker(store);
  const document = parse('query ($t: [EntityType!]!) { entities(where: { type: { in: $t } }) { totalCount } }');
  const ports = await a.ask(document, { t: ['Port'] });
  const fresh = await asker(store).ask(parse('{ entities(where: { type: { in: [Country] } }) { totalCount } }'));
  expect(await a.ask(document, { t: ['Country'] })).toEqual(fresh);
  expect(ports).not.toEqual(fresh);
  expect(await a.ask(document, { t: [] })).toEqual({ entities: { totalCount: 0 } });
});

test('a whole `where` in a variable too', async () => {
  const a = asker(store);
  const document = parse('query ($w: EntityWhere) { entities(where: $w) { totalCount } }');
  await a.ask(document, { w: { type: { in: ['Port'] } } });
  const fresh = await asker(store).ask(parse('{ entities(where: { type: { in: [Country] } }) { totalCount } }'));
  expect(await a.ask(document, { w: { type: { in: ['Country'] } } })).toEqual(fresh);
});

const OF_RECOGNITIONS = (groups: string) => `programme(id: "programme:cn-aeo") { recognises { ${groups} } }`;

test.each([
  ['NodeGroupKey', 'agreements { groups(by: [$x]) { count } }', ['kind', 'status']],
  ['RelationshipGroupKey', OF_RECOGNITIONS('groups(byRelationship: [$x]) { count }'), ['status', 'scope']],
  ['NodeValue', 'agreements { groups { values(of: $x) { count } } }', ['signedOn', 'inForceFrom']],
  ['RelationshipValue', OF_RECOGNITIONS('groups { values(ofRelationship: $x) { count } }'), ['signedOn', 'holdsTo']],
  [
    'Statistic',
    'agreements { groups(by: [kind], orderBy: [{ value: { of: claimCount, by: $x, direction: ASC } }]) { keys { value } } }',
    ['min', 'sum'],
  ],
])('what groups are made of, in variables of %s', async (type, field, [one, other]) => {
  const a = asker(store);
  const document = parse(`query ($x: ${type}!) { ${field} }`);
  const first = await a.ask(document, { x: one });
  const second = await a.ask(document, { x: other });
  expect(second).toEqual(await asker(store).ask(`{ ${field.replace('$x', other!)} }`));
  expect(second).not.toEqual(first);
});

test('ids in a list of variables: nodes(ids: [$a])', async () => {
  const a = asker(store);
  const document = parse('query ($a: ID!) { nodes(ids: [$a]) { id } }');
  await a.ask(document, { a: 'port:dulata' });
  expect(await a.ask(document, { a: 'country:CN' })).toEqual({ nodes: [{ id: 'country:CN' }] });
});

test('an id whose prefix looks like a relationship type does not take its place', async () => {
  const a = asker(store);
  const document = parse('query ($a: ID!) { node(id: $a) { id } }');
  expect(await a.ask(document, { a: 'SIGNED:x' })).toEqual({ node: null });
  expect(await a.ask(document, { a: relationship })).toEqual({ node: { id: relationship } });
});

test('an id that was retired for one of another type', async () => {
  const retired: Record<string, string> = { 'port:old': 'country:CN' };
  const currentId = (id: string) => retired[id] ?? id;
  const preparer = new OperationPreparer(registry, schema, LIMITS, { ...NO_GRAPH, currentId });
  const runner = new OperationRunner(registry, store, LIMITS, currentId);
  const document = parse('query ($a: ID!) { node(id: $a) { id } }');
  const ask = async (a: string) => {
    const answer = await runner.run(preparer.prepare(document, getOperationAST(document)!, { a })!);
    return answer.kind === 'text' ? JSON.parse(answer.text) : answer;
  };
  expect(await ask('port:dulata')).toEqual({ node: { id: 'port:dulata' } });
  expect(await ask('port:old')).toEqual({ node: { id: 'country:CN' } });
});

test('an id in a fragment on Query', async () => {
  const a = asker(store);
  const document = parse('query ($a: ID!) { ...F } fragment F on Query { node(id: $a) { id } }');
  await a.ask(document, { a: 'port:dulata' });
  expect(await a.ask(document, { a: 'country:CN' })).toEqual({ node: { id: 'country:CN' } });
});

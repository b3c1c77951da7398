import 'reflect-metadata';
import { parse } from 'graphql';
import { asker, ensureSchema, fill, registry, schema, SEED, LIMITS } from '../support/graph';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { readDataset } from '../../src/dataset';
import { Executor, operationOf } from '../../src/graphql/executor';

let store: GrafeoStore;
let relationship: string;
beforeAll(async () => {
  store = await GrafeoStore.open(IN_MEMORY);
  await ensureSchema(store);
  const data = await readDataset(registry, SEED);
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
  const executor = new Executor(registry, schema, store, LIMITS, (id) => retired[id] ?? id);
  const document = parse('query ($a: ID!) { node(id: $a) { id } }');
  const ask = async (a: string) => {
    const answer = await executor.run(executor.prepare(document, operationOf(document)!, { a })!);
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

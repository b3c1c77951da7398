import { comparisonOf } from '../../web/explorer/pages/compare/comparison';

/** A fact with no more than what the comparison looks at. */
const fact = (type: string, from: string, to: string, firstDay: string | null = null): never =>
  ({ id: `${type} ${from} ${to} ${firstDay}`, type, from: { id: `${from}@2020` }, to: { id: to }, firstDay }) as never;

const compared = (here: never[], there: never[]) =>
  comparisonOf({ id: 'country:A', facts: here }, { id: 'country:B', facts: there });

test('what both have is common by type, way round and other end, however often each has it', () => {
  const { common, own } = compared(
    [fact('PARTY_TO', 'country:A', 'agreement:x', '2014'), fact('PARTY_TO', 'country:A', 'agreement:x', '2015')],
    [fact('PARTY_TO', 'country:B', 'agreement:x'), fact('SIGNED', 'country:B', 'agreement:x')],
  );
  expect(common).toMatchObject([{ type: 'PARTY_TO', direction: 'out', common: [{ other: { id: 'agreement:x' } }] }]);
  expect(common[0]?.common[0]?.here).toHaveLength(2);
  expect(common[0]?.common[0]?.there).toHaveLength(1);
  expect(own).toMatchObject([{ type: 'SIGNED', here: undefined, there: { facts: [{ type: 'SIGNED' }] } }]);
});

test('the way round counts, but not for what says the same from either end', () => {
  const { common, own } = compared(
    [fact('BORDERS', 'country:A', 'country:C'), fact('LED', 'country:A', 'event:e')],
    [fact('BORDERS', 'country:C', 'country:B'), fact('LED', 'event:e', 'country:B')],
  );
  expect(common.map(({ type }) => type)).toEqual(['BORDERS']);
  expect(own.map(({ type, direction }) => `${type} ${direction}`).sort()).toEqual(['LED in', 'LED out']);
});

test('what joins the two stands apart, and what each has to do with in its own way is said', () => {
  const joint = fact('BORDERS', 'country:A', 'country:B');
  const { direct, common, own, otherwise } = compared(
    [joint, fact('LED', 'country:A', 'programme:p')],
    [joint, fact('PROPOSED', 'country:B', 'programme:p')],
  );
  expect(direct).toEqual([joint]);
  expect(common).toEqual([]);
  expect(own.map(({ type }) => type)).toEqual(['LED', 'PROPOSED']);
  expect(otherwise).toMatchObject([
    { other: { id: 'programme:p' }, here: [{ type: 'LED' }], there: [{ type: 'PROPOSED' }] },
  ]);
});

import * as fc from 'fast-check';
import type { GraphData, NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import { parseEdtf } from '../../src/model/values/edtf';
import { shippedData } from '../support/shipped-graph';
import { holdsOn } from '../oracle/visibility';
import { registry } from './tiny-dataset';

/* What must be so of every day, of all that the data set tells. */

type Dated = NodeRecord | RelationshipRecord;

let data: GraphData;
let dated: readonly Dated[];
beforeAll(async () => {
  data = await shippedData();
  dated = [...data.nodes, ...data.relationships].filter(({ properties }) => 'certainFrom' in properties);
});

const typeOf = (record: Dated) =>
  'from' in record ? registry.relationshipOfType(record.type)! : registry.entities.get(record.type)!;
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const onEveryDay = (holds: (day: string) => void): void =>
  fc.assert(fc.property(day, holds), { numRuns: 150, interruptAfterTimeLimit: 20_000 });
const ids = (records: readonly Dated[]): string[] => records.map(({ id }) => id);

test('what is certain is presumed, and what is presumed is possible', () => {
  expect(dated.length).toBeGreaterThan(3_000);
  onEveryDay((on) => {
    const surer = (a: string, b: string) =>
      dated.filter(({ properties }) => holdsOn(properties, on, a) && !holdsOn(properties, on, b));
    expect(ids(surer('CERTAIN', 'PRESUMED'))).toEqual([]);
    expect(ids(surer('PRESUMED', 'POSSIBLE'))).toEqual([]);
  });
});

test('no post of one holder has two who hold it for certain', () => {
  const posts = data.relationships.filter(
    ({ type, properties }) => type === 'HELD_POSITION' && properties['exclusive'],
  );
  onEveryDay((on) => {
    const held = posts.filter(({ properties }) => holdsOn(properties, on, 'CERTAIN'));
    const posted = held.map(({ to, properties }) => `${to} ${JSON.stringify(properties['title'])}`);
    expect(new Set(posted).size).toBe(posted.length);
  });
});

test('nothing is certain before it can have begun, nor after it has ended', () => {
  const bound = ({ properties }: Dated, name: string) =>
    typeof properties[name] === 'string' ? parseEdtf(properties[name]) : undefined;
  onEveryDay((on) => {
    const certain = dated.filter(({ properties }) => holdsOn(properties, on, 'CERTAIN'));
    const early = certain.filter((record) =>
      ['on', 'validFrom'].some((name) => {
        const first = bound(record, name)?.first;
        return first != null && on < first;
      }),
    );
    const late = certain.filter((record) => {
      const end = bound(record, 'validTo')?.last;
      return end != null && on >= end && !bound(record, 'on');
    });
    expect([ids(early), ids(late)]).toEqual([[], []]);
  });
});

test('nothing holds because of a claim about a later time alone', () => {
  // What endures is there whenever it is asked for; a date of its own, or of what it follows from, speaks of that date.
  const told = dated.filter((record) => {
    const { properties } = record;
    const hasDate = ['on', 'validFrom', 'signedOn', 'inForceFrom'].some((name) => properties[name] !== undefined);
    return typeOf(record).definition.start === 'EVIDENCE' && !hasDate && properties['lastAttested'] !== undefined;
  });
  const { entities } = registry;
  const startsBefore = new Map<string, string>();
  for (const { from, to, properties } of data.relationships) {
    for (const end of [from, to]) {
      const start = String(properties['certainFrom'] ?? '9999');
      if (start < (startsBefore.get(end) ?? '9999')) startsBefore.set(end, start);
    }
  }
  const asOf = new Map(
    data.nodes
      .filter(({ type }) => type === 'Claim')
      .map(({ id, properties }) => [id, parseEdtf(String(properties['asOf'] ?? ''))?.last]),
  );
  const late = told.filter((record) => {
    const { claims, properties } = record;
    const days = claims.map((claim) => asOf.get(claim)).filter((each) => each != null);
    const earliest = [...days, entities.has(record.type) ? startsBefore.get(record.id) : undefined]
      .filter((each) => each != null)
      .sort()[0];
    // Claims without a day of their own take that of their source, which is not looked up here.
    return days.length === claims.length && earliest !== undefined && String(properties['holdsFrom']) < earliest;
  });
  expect(told.length).toBeGreaterThan(50);
  expect(ids(late)).toEqual([]);
});

import { TinyGraph, claim, page } from './tiny-dataset';

const NODES = [
  'place:r: {kind: REGION, names: {en: Region}}',
  'administration:c: {level: NATIONAL, names: {en: Customs}}',
  'organization:o: {kind: REPRESENTATIVE_OFFICE, names: {en: Office}}',
  'organization:i: {kind: INTERNATIONAL, names: {en: International body}}',
];

/** The country of a node after some facts. */
const countryOf = (id: string, ...facts: string[]) =>
  new TinyGraph({ 'documents/page.yaml': page(claim('p1', [...NODES, ...facts])) }).node(id).properties['country'];

const PORT = 'port:a: {kind: ROAD, names: {en: Port}}';

describe('the country', () => {
  test('of a port is that in which it lies, also by way of a place', () => {
    expect(countryOf('port:a', PORT, 'port:a LOCATED_IN country:KZ')).toBe('country:KZ');
    expect(countryOf('port:a', PORT, 'port:a LOCATED_IN place:r', 'place:r LOCATED_IN country:CN')).toBe('country:CN');
    expect(countryOf('port:a', PORT, 'port:a PART_OF place:r', 'place:r LOCATED_IN country:CN')).toBe('country:CN');
  });

  test('of a body is that of its authority, wherever its office stands', () => {
    const facts = ['administration:c AUTHORITY_OF country:KZ', 'administration:c LOCATED_IN country:CN'];
    expect(countryOf('administration:c', ...facts)).toBe('country:KZ');
    expect(countryOf('organization:o', ...facts, 'organization:o PART_OF administration:c')).toBe('country:KZ');
    expect(countryOf('organization:o', 'organization:o LOCATED_IN country:CN')).toBe('country:CN');
  });

  test('of an international body is none, though its seat is in one', () => {
    expect(countryOf('organization:i', 'organization:i LOCATED_IN country:CN')).toBeUndefined();
  });

  test('is none where there are several, where it is planned, or where places run in a circle', () => {
    expect(countryOf('place:r', 'place:r LOCATED_IN country:CN', 'place:r LOCATED_IN country:KZ')).toBeUndefined();
    expect(countryOf('place:r', 'place:r LOCATED_IN country:KZ: {modality: PLAN}')).toBeUndefined();
    expect(countryOf('place:r', 'place:r LOCATED_IN place:r')).toBeUndefined();
  });
});

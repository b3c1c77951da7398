import type { GraphData, NodeRecord, PropertyValue, RelationshipRecord } from '../../src/model/graph-data';

/*
 * A graph small enough to work out answers by hand: two agreements, four signatories, two ports, and names in
 * several languages. What a test asserts about it is written from the schema's descriptions.
 */

const ALWAYS = { modality: 'FACT', rank: 'NORMAL' };
const en = (value: string): PropertyValue => [{ language: 'en', value }];

const node = (id: string, type: string, properties: NodeRecord['properties']): NodeRecord => ({
  id,
  type,
  properties: { ...ALWAYS, ...properties },
  claims: [],
});

const name = (of: string, number: number, value: string, language: string, kind: string, position: number) => ({
  node: node(`name:${of.replace(/\W/g, '')}${number}`, 'Name', { value, language, kind, position }),
  of,
});

const NAMES = [
  name('agreement:a', 1, 'Accord', 'fr', 'OFFICIAL', 1),
  name('agreement:a', 2, 'Agreement', 'en', 'OFFICIAL', 0),
  name('agreement:a', 3, 'Bygone', 'en', 'FORMER', 2),
  name('agreement:b', 1, '協定', 'zh-Hant', 'ALIAS', 0),
  name('country:KZ', 1, 'Қазақстан', 'kk', 'OFFICIAL', 0),
  name('country:CN', 1, 'China', 'en', 'OFFICIAL', 0),
  name('administration:c', 1, 'ångström', 'en', 'OFFICIAL', 0),
  name('person:p', 1, '𠮷', 'zh', 'OFFICIAL', 0),
  name('port:a', 1, '\uffe5', 'zh', 'OFFICIAL', 0),
  name('port:b', 1, 'Zoll', 'de', 'OFFICIAL', 0),
];

let relationships = 0;
const relationship = (
  type: string,
  from: string,
  to: string,
  properties: RelationshipRecord['properties'] = {},
  claims: string[] = [],
): RelationshipRecord => ({
  id: `rel:${type.toLowerCase().replaceAll('_', '-')}-${String(++relationships).padStart(16, '0')}`,
  type,
  from,
  to,
  properties: { ...ALWAYS, alternative: 0, ...properties },
  claims,
});

export const TINY_GRAPH: GraphData = {
  description: {
    title: [{ language: 'en', value: 'Tiny' }],
    description: [{ language: 'en', value: 'Tiny.' }],
    version: '1.0.0',
    licence: 'CC0-1.0',
    asOf: '2024-01-01',
    attributions: [],
    coverage: [],
    digest: '',
    retired: { 'agreement:old': 'agreement:a' },
  },
  nodes: [
    node('agreement:a', 'Agreement', {
      name: [
        { language: 'en', value: 'Agreement' },
        { language: 'fr', value: 'Accord' },
      ],
      kind: 'MEMORANDUM',
      status: 'SIGNED',
      signedOn: '2008-03',
      title: 'Straße',
      identifiers: ['CELEX:1:2'],
    }),
    node('agreement:b', 'Agreement', {
      name: [{ language: 'zh-Hant', value: '協定' }],
      kind: 'CONVENTION',
      status: 'UNKNOWN',
      signedOn: '../2010',
      identifiers: [],
    }),
    node('country:KZ', 'Country', { name: [{ language: 'kk', value: 'Қазақстан' }], kind: 'STATE', iso2: 'KZ' }),
    node('country:CN', 'Country', { name: en('China'), kind: 'STATE', iso2: 'CN' }),
    node('administration:c', 'CustomsAdministration', {
      name: en('ångström'),
      level: 'NATIONAL',
      country: 'country:CN',
    }),
    node('person:p', 'Person', { name: [{ language: 'zh', value: '𠮷' }] }),
    node('port:a', 'Port', { name: [{ language: 'zh', value: '\uffe5' }], kind: 'RAIL', latitude: 1.5 }),
    node('port:b', 'Port', { name: [{ language: 'de', value: 'Zoll' }], kind: 'ROAD', country: 'country:KZ' }),
    node('source:s', 'Source', {
      name: en('Source'),
      kind: 'REPORT',
      access: 'READ',
      languages: [],
      machineTranslated: false,
    }),
    ...['claim:1', 'claim:2'].map((id) =>
      node(id, 'Claim', { statement: en(id), citation: 'S', confidence: 'HIGH', scope: 'SUBJECT' }),
    ),
    node('claim:3', 'Claim', { statement: en('claim:3'), citation: 'S', confidence: 'LOW', rank: 'DEPRECATED' }),
    node('contradiction:x', 'Contradiction', { question: en('Which?'), kind: 'SOURCES_DISAGREE' }),
    ...NAMES.map((row) => row.node),
  ],
  relationships: [
    ...NAMES.map((row) => relationship('HAS_NAME', row.of, row.node.id)),
    ...['claim:1', 'claim:2'].map((id) => relationship('FROM_SOURCE', id, 'source:s')),
    // 13 to 18: two parallel edges, a witness, a plan, a rejected reading, and one of the other agreement
    relationship('SIGNED', 'country:KZ', 'agreement:a', { role: 'SIGNATORY', on: '2008-03-03' }, [
      'claim:2',
      'claim:gone',
      'claim:1',
    ]),
    relationship('SIGNED', 'country:CN', 'agreement:a', { role: 'SIGNATORY', on: '2008-03' }),
    relationship('SIGNED', 'country:CN', 'agreement:a', { role: 'WITNESS', modality: 'INFERRED' }),
    relationship('SIGNED', 'person:p', 'agreement:a', { role: 'SIGNATORY', modality: 'PLAN' }),
    relationship('SIGNED', 'administration:c', 'agreement:a', { role: 'SIGNATORY', rank: 'DEPRECATED' }),
    relationship('SIGNED', 'person:p', 'agreement:b', { role: 'SIGNATORY', on: 'XXXX-06-01' }),
    // 19, 20
    relationship('PAIRED_WITH', 'port:a', 'port:b'),
    relationship('PROPOSED', 'country:KZ', 'agreement:b', { modality: 'PROPOSAL', addressee: 'country:CN' }, [
      'claim:3',
    ]),
    // 21 to 23: of what is claimed of the agreement, one claim supports and one was rejected
    relationship('ABOUT', 'claim:1', 'agreement:a', { role: 'MENTIONS', position: 2 }),
    relationship('ABOUT', 'claim:2', 'agreement:a', { role: 'SUPPORTS', position: 1 }),
    relationship('ABOUT', 'claim:3', 'agreement:a', { role: 'SUPPORTS', position: 0 }),
    relationship('FROM_SOURCE', 'claim:3', 'source:s'),
    ...['claim:1', 'claim:3'].map((id) => relationship('COMPARES', 'contradiction:x', id, { verdict: 'OPEN' })),
  ],
};

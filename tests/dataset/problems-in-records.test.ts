import { facts, PAGE, port, PORTS, refusesWithPlace, type PlantedMistake } from './planted-mistakes';
import { claim, page } from './tiny-dataset';

const MISTAKES: PlantedMistake[] = [
  // Ids
  [
    'an unknown id',
    { [PAGE]: facts('▸country:CN BORDERS country:KA') },
    'claim p1: country:KA is not known. Did you mean country:KZ?',
  ],
  [
    'an unknown claim',
    { [PORTS]: port('').replace('[general]', '[▸genral]') },
    'port:a: The claim genral is not known. Did you mean general?',
  ],
  [
    'a node fact on an unknown id',
    { [PAGE]: facts('▸port:b: {kind: ROAD}') },
    'claim p1: port:b is not known, and no fact gives what Port requires: names.',
  ],
  [
    'an id declared twice',
    { [PORTS]: port('') + port('').replace('- id: ', '- id: ▸') },
    'port:a: port:a is declared twice; the first is at entities/ports.yaml:1.',
  ],
  [
    'a claim declared twice',
    { [PAGE]: page(claim('▸general', ['country:CN BORDERS country:KZ'])) },
    'claim general: claim:general is declared twice; the first is at documents/editors.yaml:5.',
  ],
  [
    'an id of another type',
    { [PORTS]: port('', '▸place:a') },
    'place:a: The id place:a of a Port must begin with "port:".',
  ],
  [
    'an id in the wrong form',
    { [PORTS]: port('', '▸port:A_b') },
    'port:A_b: The id port:A_b must have lower-case letters, digits and single hyphens after the colon.',
  ],
  ['a record without id', { [PORTS]: '- ▸kind: ROAD\n' }, 'file: The record has no id.'],
  // Properties
  [
    'an unknown property',
    { [PORTS]: port('  ▸latitud: 3\n') },
    'port:a: A Port has no property "latitud". Did you mean latitude?',
  ],
  [
    'an unknown property of a relationship',
    { [PAGE]: facts('country:CN BORDERS country:KZ: {▸modalty: PLAN}') },
    'claim p1: BORDERS has no property "modalty". Did you mean modality?',
  ],
  [
    'a derived property',
    { [PORTS]: port('  ▸country: country:CN\n') },
    'port:a: country is derived on loading; leave it out.',
  ],
  [
    'a missing property',
    { [PORTS]: '- id: ▸port:a\n  names: {en: Port}\n  claims: [general]\n' },
    'port:a: kind is missing: a Port needs it.',
  ],
  [
    'a missing statement',
    { [PAGE]: page('  ▸p1:\n    about: [country:CN]\n') },
    'claim p1: says is missing: a Claim needs it.',
  ],
  [
    'a word that is no value',
    { [PORTS]: port('').replace('ROAD', '▸ROD') },
    'port:a: kind must be one of ROAD, RAIL, SEA, AIR, RIVER, DRY, MIXED, UNKNOWN, not "ROD". Did you mean ROAD?',
  ],
  [
    'a text that is no number',
    { [PORTS]: port('  latitude: ▸north\n  longitude: 3\n') },
    'port:a: latitude must be a number, not "north".',
  ],
  [
    'a number out of range',
    { [PORTS]: port('  latitude: ▸91\n  longitude: 3\n') },
    'port:a: latitude must not be greater than 90, not "91".',
  ],
  [
    'a date that is not EDTF',
    { [PORTS]: port('  validFrom: ▸3.3.2008\n') },
    'port:a: validFrom must be a date such as 2008, 2008-03, 2008-03-03, 2007-12-13/2007-12-14 or [2007-09..2007-12-13], not "3.3.2008".',
  ],
  [
    'a text where a list belongs',
    { [PORTS]: port('  identifiers: ▸GEONAMES:1\n') },
    'port:a: identifiers is a list: put its values into brackets.',
  ],
  ['a latitude alone', { [PORTS]: port('  latitude: ▸3\n') }, 'port:a: There is a latitude without a longitude.'],
  [
    'an identifier used twice',
    { [PORTS]: port('  identifiers: [GEONAMES:1]\n') + port('  identifiers: ▸[GEONAMES:1]\n', 'port:b') },
    'port:b: port:a has the identifiers GEONAMES:1 already, at entities/ports.yaml:5.',
  ],
  [
    'a unique value used twice',
    { [PORTS]: port('  unlocode: CNABC\n') + port('  unlocode: ▸CNABC\n', 'port:b') },
    'port:b: port:a has the unlocode CNABC already, at entities/ports.yaml:5.',
  ],
  [
    'two values of one property',
    { [PORTS]: port(''), [PAGE]: facts('port:a: {kind: ▸RAIL}') },
    'claim p1: port:a has kind RAIL here and ROAD at entities/ports.yaml:2. Decide, and record the loser as DEPRECATED with a contradiction.',
  ],
  [
    'property without value',
    { [PAGE]: page('  p1:\n    says: S.\n    about: [country:CN]\n    property: ▸kind\n') },
    'claim p1: property and value are given together or not at all.',
  ],
  // Names
  [
    'a wording beside no quotation',
    { [PAGE]: page(claim('p1', ['country:CN BORDERS country:KZ'], '    parallelQuotes: ▸{en: word}\n')) },
    'claim p1: parallelQuotes stand beside a quote.',
  ],
  [
    'a second wording in the language of the first',
    {
      [PAGE]: page(
        claim('p1', ['country:CN BORDERS country:KZ'], '    quote: one\n    parallelQuotes: ▸{en: two}\n'),
        'language: en\n',
      ),
    },
    'claim p1: parallelQuotes are in other languages than the quote, which is in en.',
  ],
  [
    'a language that is none',
    { [PORTS]: port('  alias: {▸kz: [Порт]}\n') },
    'port:a: "kz" is no language: write a tag such as en, kk or zh-Hans.',
  ],
  [
    'an entity without a name',
    { [PORTS]: '- id: ▸port:a\n  kind: ROAD\n  claims: [general]\n' },
    'port:a: port:a has no name.',
  ],
  [
    'mistranslated names only',
    { [PORTS]: '- id: ▸port:a\n  kind: ROAD\n  mistranslation: {en: [Prt]}\n  claims: [general]\n' },
    'port:a: port:a has mistranslated names only.',
  ],
];

describe('a data set is refused with file, line and column for', () => refusesWithPlace(MISTAKES));

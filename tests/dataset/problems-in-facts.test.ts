import { CONTRADICTIONS, facts, PAGE, port, PORTS, refusesWithPlace, type PlantedMistake } from './planted-mistakes';
import { ENTITY } from '../../src/model/root-interfaces';
import { claim, page, registry } from './tiny-dataset';

/** The entities of the domain in words: `Country, Port or Source`. */
const ANY_ENTITY = registry
  .node(ENTITY)
  .possible.join(', ')
  .replace(/, (\w+)$/, ' or $1');

const MISTAKES: PlantedMistake[] = [
  // Relationships
  [
    'an unknown relationship',
    { [PAGE]: facts('▸country:CN BORDRS country:KZ') },
    'claim p1: There is no relationship BORDRS. Did you mean BORDERS?',
  ],
  [
    'a wrong end',
    { [PORTS]: port(''), [PAGE]: facts('▸port:a BORDERS country:KZ') },
    'claim p1: BORDERS starts from Country, not Port (port:a).',
  ],
  [
    'two ends the wrong way round',
    { [PAGE]: facts('goal:g: {names: {en: Goal}}', '▸goal:g HAS_GOAL country:CN: {modality: GOAL}') },
    'claim p1: HAS_GOAL reads from ',
  ],
  [
    'a reference to the wrong type',
    { [PORTS]: port(''), [PAGE]: facts('country:CN CONSULTED country:KZ: {purpose: OPINION, about: ▸claim:general}') },
    `claim p1: about of CONSULTED is ${ANY_ENTITY}, not Claim (claim:general).`,
  ],
  [
    'a derived relationship',
    { [PAGE]: facts('▸country:CN MUTUALLY_RECOGNISES country:KZ') },
    'claim p1: MUTUALLY_RECOGNISES is not written as a fact: it is derived on loading.',
  ],
  [
    'a node beside itself',
    { [PAGE]: facts('▸country:CN BORDERS country:CN') },
    'claim p1: country:CN BORDERS itself: both ends are the same.',
  ],
  [
    'a circle of parts',
    { [PAGE]: facts('country:CN PART_OF country:KZ', '▸country:KZ PART_OF country:CN') },
    'claim p1: PART_OF runs in a circle: country:CN, country:KZ, country:CN.',
  ],
  [
    'an end that is reached as a goal',
    { [PAGE]: facts('goal:g: {names: {en: Goal}}', '▸country:CN HAS_GOAL goal:g') },
    'claim p1: HAS_GOAL has the modality GOAL or PLAN, not FACT; an end that was reached is HAS_EFFECT.',
  ],
  [
    'one key with two values',
    {
      [PAGE]: facts(
        'country:CN SUPPORTS country:KZ: {manner: money}',
        'country:CN SUPPORTS country:KZ: {manner: ▸advice}',
      ),
    },
    'claim p1: SUPPORTS has manner advice here and money at documents/page.yaml:6. Decide, and record the loser as DEPRECATED with a contradiction.',
  ],
  [
    'a fact that is none',
    { [PAGE]: facts('▸country:CN borders on country:KZ') },
    'claim p1: A fact is a line "id TYPE id" or "id: {properties}", not "country:CN borders on country:KZ".',
  ],
  [
    'a relationship that no claim supports',
    {
      [PORTS]:
        '- id: port:a\n  kind: ROAD\n  names: {en: {value: Port, claims: [general]}}\n  locatedIn: [▸country:CN]\n',
    },
    'port:a: No claim supports port:a LOCATED_IN country:CN. If it is general knowledge, write a claim of the editors and name it in claims.',
  ],
  [
    'a node that no claim supports',
    { [PORTS]: '- id: ▸port:a\n  kind: ROAD\n  names: {en: Port}\n' },
    'port:a: No claim supports port:a. If it is general knowledge, write a claim of the editors and name it in claims.',
  ],
  [
    'a signature after signedOn',
    {
      [PAGE]: facts(
        'agreement:x: {kind: OTHER, status: SIGNED, names: {en: X}, signedOn: ▸2008}',
        'country:CN SIGNED agreement:x: {on: 2009-01}',
      ),
    },
    'claim p1: signedOn is 2008, but the last signatory, country:CN, signed on 2009-01.',
  ],
  [
    'a unit that is not that of the metric',
    {
      [PAGE]: facts(
        'metric:m: {names: {en: M}, unit: PORTS, timing: AT_DATE, definition: Ports.}',
        'observation:o: {of: metric:m, about: country:CN, value: 3, unit: ▸DAYS, on: 2010}',
      ),
    },
    'claim p1: The unit is DAYS, but that of metric:m is PORTS.',
  ],
  [
    'a day of effect by hand beside parties',
    {
      [PAGE]: facts(
        'agreement:x: {kind: OTHER, status: SIGNED, names: {en: X}, inForceFrom: ▸2008}',
        'country:CN PARTY_TO agreement:x',
      ),
    },
    'claim p1: inForceFrom is derived where parties are known; write validFrom in PARTY_TO.',
  ],
  // Claims and sources
  [
    'a claim about nothing',
    { [PAGE]: page('  ▸p1:\n    says: Something.\n') },
    'claim p1: The claim has neither facts nor about: name what it speaks of.',
  ],
  [
    'a document without source',
    { [PAGE]: `▸claims:\n${claim('p1', ['country:CN BORDERS country:KZ'])}` },
    'file: The document has no source, so its claims have none.',
  ],
  [
    'a claim in a record without source',
    {
      'agreements/x.yaml':
        '- id: agreement:x\n  kind: OTHER\n  status: SIGNED\n  names: {en: X}\n  claims:\n    ▸k1: {says: S.}\n',
    },
    'claim k1: The claim has no source.',
  ],
  [
    'a claim that supports what is not there',
    {
      'agreements/x.yaml':
        '- id: agreement:x\n  kind: OTHER\n  status: SIGNED\n  names: {en: X}\n  claims:\n    ▸k1: {says: S., supports: [statu], source: source:editors}\n',
    },
    'claim k1: The record has no "statu" to support. Did you mean status?',
  ],
  [
    'a losing claim with a value for a node',
    { [PAGE]: page(claim('p1', ['▸country:CN: {kind: FORMER}'], '    rank: DEPRECATED\n')) },
    'claim p1: A DEPRECATED claim gives a node no property; write property and value in the claim.',
  ],
  [
    'a page that reproduces two texts',
    {
      'entities/sources.yaml': '- {id: source:b, kind: REPORT, title: B, access: NOT_READ}\n',
      [PAGE]: facts('source:page REPRODUCES source:editors', '▸source:page REPRODUCES source:b'),
    },
    'claim p1: source:page has one reproduces; here it is source:b, at documents/page.yaml:6 source:editors.',
  ],
  // Contradictions
  [
    'a contradiction of no claims',
    { [CONTRADICTIONS]: '- id: ▸contradiction:x1\n  kind: CHANGE\n  question: Q?\n' },
    'contradiction:x1: The contradiction compares no claims.',
  ],
  [
    'a claim without verdict',
    { [CONTRADICTIONS]: '- id: contradiction:x1\n  kind: CHANGE\n  question: Q?\n  claims: {▸general: ""}\n' },
    'contradiction:x1: There is no verdict on the claim general.',
  ],
  [
    'a resolution of an open question',
    {
      [CONTRADICTIONS]:
        '- id: contradiction:x1\n  kind: CHANGE\n  question: Q?\n  claims: {general: OPEN}\n  resolution: ▸So.\n',
    },
    'contradiction:x1: A resolution is given while a verdict is OPEN; write what is known as note.',
  ],
  // Retired ids
  [
    'a retired id in use',
    { 'retired.yaml': '- id: ▸country:CN\n  sameAs: country:KZ\n' },
    'country:CN: country:CN is retired and still in use.',
  ],
  [
    'a retired id without successor',
    { 'retired.yaml': '- id: ▸country:XX\n  sameAs: country:KA\n' },
    'country:XX: country:XX is replaced by country:KA, which is not known. Did you mean country:KZ?',
  ],
  [
    'a retired id of another type',
    { 'retired.yaml': '- id: ▸port:a\n  sameAs: country:CN\n' },
    'port:a: port:a is replaced by country:CN, which is of another type.',
  ],
  [
    'a misspelt sameAs',
    { 'retired.yaml': '- id: port:a\n  ▸sameas: country:CN\n' },
    'file: "sameas" has no meaning here. Did you mean sameAs?',
  ],
  // Files
  [
    'a key that stands twice',
    { [PORTS]: port('  ▸kind: RAIL\n') },
    'file: The key "kind" stands here twice; the first is in line 2.',
  ],
  [
    'an alias of YAML',
    { [PORTS]: '- id: port:a\n  kind: &k ROAD\n  names: {en: Port}\n  claims: [general]\n  dateText: ▸*k\n' },
    'file: *k is an alias; repeat the value instead.',
  ],
  [
    'a file of entities that do not exist',
    { 'entities/prts.yaml': '▸[]\n' },
    'file: No entities are called so. Did you mean entities/ports.yaml?',
  ],
  [
    'a data set that is not described',
    { 'dataset.yaml': '▸title: T\nversion: 1\nlicence: L\nasOf: 2020-01-01\n' },
    'dataset: description is missing.',
  ],
];

describe('a data set is refused with file, line and column for', () => refusesWithPlace(MISTAKES));

import { random } from './random.mjs';
import { entity, nameOf, record } from './records.mjs';
import { regionFacts } from './facts.mjs';
import { chineseName, edtfDate, properName, sentence, threeLetters } from './words.mjs';
import { parseEdtf } from '../product.mjs';

/**
 * A region is a thousand nodes with their relationships. A data set is as many regions as its size asks for, so that
 * what lies around a node is alike at every size; only the hubs of the first region grow with it.
 */
export const NODES_OF_A_REGION = 1000;

export const COUNTS = Object.freeze({
  Country: 6,
  Place: 14,
  CustomsAdministration: 30,
  Port: 60,
  Programme: 50,
  Agreement: 80,
  Organization: 6,
  Measure: 40,
  Person: 6,
  Source: 30,
});
const CLAIMS = 180;
/** Every second administration has an abbreviation. */
const ABBREVIATED = 'CustomsAdministration';

const PREFIXES = { CustomsAdministration: 'administration' };
/** The id of the `index`-th node of a type in a region. @param {string} type @param {number} region @param {number} index */
export const idOf = (type, region, index) =>
  `${PREFIXES[type] ?? type.toLowerCase()}:r${String(region).padStart(4, '0')}-${String(index).padStart(3, '0')}`;

const KINDS = {
  Country: ['STATE', 'STATE', 'STATE', 'CUSTOMS_TERRITORY'],
  Place: ['CITY', 'DISTRICT', 'REGION'],
  Port: ['ROAD', 'RAIL', 'SEA', 'AIR', 'RIVER', 'DRY', 'UNKNOWN'],
  Programme: ['AEO', 'PILOT', 'JOINT_CONTROL', 'REFORM', 'SINGLE_WINDOW', 'TRADE_LANE'],
  Agreement: ['MEMORANDUM', 'MUTUAL_RECOGNITION_ARRANGEMENT', 'ACTION_PLAN', 'CONVENTION', 'DECLARATION'],
  Organization: ['INTERNATIONAL', 'REGIONAL', 'MINISTRY', 'COMPANY'],
  Measure: ['CONTROL', 'DATA_EXCHANGE', 'FACILITATION', 'CAPACITY'],
  Source: ['ANNOUNCEMENT', 'REPORT', 'NEWS_ARTICLE', 'WEB_PAGE'],
};
const TITLES = {
  CustomsAdministration: (name) => `Customs of ${name}`,
  Programme: (name) => `${name} Programme`,
  Agreement: (name) => `Arrangement of ${name}`,
  Measure: (name) => `${name} measure`,
  Source: (name) => `Notice of ${name}`,
};

/**
 * The nodes and relationships of a region. Relationships end in this region, or in one before it.
 *
 * @param {number} seed @param {number} region
 * @returns {{ nodes: import('./records.mjs').Node[], relationships: import('./records.mjs').Fact[] }}
 */
export function regionOf(seed, region) {
  const chance = random(seed * 7919 + region);
  const published = Array.from({ length: COUNTS.Source }, () => (chance.chance(0.85) ? edtfDate(chance) : null));
  const claims = Array.from({ length: CLAIMS }, (_, index) => claimOf(chance, region, index, published));
  const some = (most) => Array.from({ length: 1 + chance.whole(most) }, () => chance.skewed(CLAIMS, 1.5));
  const someClaims = (most) => [...new Set(some(most))].map((index) => claims[index].day);

  const nodes = claims.map(({ node }) => node);
  const relationships = claims.map(({ node, source }) =>
    record('FROM_SOURCE', node.id, idOf('Source', region, source)),
  );
  const countryOf = Array.from({ length: COUNTS.Port }, () => chance.skewed(COUNTS.Country, 3));
  for (const [type, count] of Object.entries(COUNTS)) {
    for (let index = 0; index < count; index++) {
      const id = idOf(type, region, index);
      const name = (TITLES[type] ?? ((text) => text))(`${properName(chance)} ${properName(chance)}`);
      const chinese = index % 2 === 0 ? chineseName(chance) : null;
      const own = propertiesOf(chance, type, region, index, { published, countryOf });
      nodes.push(entity(type, id, name, chinese, own, someClaims(2)));
      const names = [{ language: 'en', kind: 'OFFICIAL', value: name }];
      if (type === ABBREVIATED && index % 2 === 1)
        names.push({ language: 'en', kind: 'ABBREVIATION', value: name.slice(11, 14) });
      if (chinese) names.push({ language: 'zh-Hans', kind: 'OFFICIAL', value: chinese });
      for (const [position, properties] of names.entries()) {
        const made = nameOf(id, { ...properties, position }, someClaims(1));
        nodes.push(made.node);
        relationships.push(made.fact);
      }
    }
  }
  relationships.push(...regionFacts(chance, region, countryOf, someClaims));
  return { nodes, relationships };
}

function claimOf(chance, region, index, published) {
  const source = chance.skewed(COUNTS.Source, 2);
  const knownFrom = published[source] === null ? null : parseEdtf(published[source]).last;
  const id = idOf('Claim', region, index);
  const properties = {
    statement: [{ language: 'en', value: sentence(chance, 8) }],
    ...(chance.chance(0.8) ? { quote: sentence(chance, 12), language: 'en' } : {}),
    citation: `Notice ${source}`,
    locator: `paragraph ${chance.whole(40)}`,
    modality: chance.chance(0.9) ? 'FACT' : 'PLAN',
    confidence: chance.pick(['HIGH', 'HIGH', 'MEDIUM', 'LOW']),
    rank: chance.chance(0.97) ? 'NORMAL' : 'DEPRECATED',
    scope: 'SUBJECT',
    ...(knownFrom === null ? {} : { knownFrom }),
  };
  return { node: { id, type: 'Claim', properties, claims: [] }, source, day: { id, knownFrom } };
}

function propertiesOf(chance, type, region, index, { published, countryOf }) {
  const kind = KINDS[type] ? { kind: chance.pick(KINDS[type]) } : {};
  switch (type) {
    case 'Country':
      return { ...kind, iso3: threeLetters(region * COUNTS.Country + index) };
    case 'Port':
      return {
        ...kind,
        country: idOf('Country', region, countryOf[index]),
        latitude: chance.next() * 90,
        longitude: chance.next() * 180,
      };
    case 'CustomsAdministration':
      return { level: chance.chance(0.4) ? 'NATIONAL' : 'DISTRICT', website: `https://example.org/${region}/${index}` };
    case 'Programme':
      return { ...kind, status: chance.pick(['PLANNED', 'PILOT', 'OPERATING', 'ENDED']) };
    case 'Agreement':
      return {
        ...kind,
        status: chance.pick(['SIGNED', 'IN_FORCE', 'IN_FORCE', 'PARTLY_IN_FORCE', 'ENDED']),
        signedOn: chance.chance(0.9) ? edtfDate(chance) : null,
        title: sentence(chance, 6),
      };
    case 'Source':
      return { ...kind, access: 'READ', languages: ['en'], machineTranslated: false, published: published[index] };
    default:
      return kind;
  }
}

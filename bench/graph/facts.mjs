import { fact, record } from './records.mjs';
import { COUNTS, idOf } from './region.mjs';
import { edtfDate } from './words.mjs';

/** Entities of which a claim speaks, at most: claims of the data speak of few. */
const SUBJECTS = 4;
/** A tenth of the ends lie in a region before this one. */
const FAR = 0.1;
/** Half of these among the hubs of the first region, where that is allowed. */
const TO_HUBS = 0.5;

/**
 * The relationships between the subjects of a region. Degrees are skewed: of each type, the first are chosen far more
 * often than the last.
 *
 * @param {import('./random.mjs').Random} chance @param {number} region
 * @param {readonly number[]} countryOf the country of each port
 * @param {(most: number) => import('./records.mjs').ClaimDay[]} someClaims
 * @returns {import('./records.mjs').Fact[]}
 */
export function regionFacts(chance, region, countryOf, someClaims) {
  const facts = [];
  /** @type {Map<string, Set<string>>} */
  const about = new Map();
  const near = (type, power = 2) => idOf(type, region, chance.skewed(COUNTS[type], power));
  const far = (type) => idOf(type, chance.whole(region), chance.whole(COUNTS[type]));
  const isFar = () => region > 0 && chance.chance(FAR);
  const hub = (type) => idOf(type, 0, chance.skewed(COUNTS[type], 4));
  const any = (type, power) => (!isFar() ? near(type, power) : chance.chance(TO_HUBS) ? hub(type) : far(type));
  const say = (type, from, to, properties, sure = false) => {
    const claims = someClaims(3);
    const drawn = chance.next();
    const modality = sure || drawn < 0.88 ? 'FACT' : drawn < 0.93 ? 'INFERRED' : drawn < 0.97 ? 'PLAN' : 'ASSESSMENT';
    const rank = sure || chance.chance(0.98) ? 'NORMAL' : 'DEPRECATED';
    facts.push(fact({ type, from, to, properties, modality, rank, claims, number: facts.length }));
    for (const { id } of claims) {
      const subjects = about.get(id) ?? new Set();
      if (subjects.size < SUBJECTS) about.set(id, subjects.add(from).add(to));
    }
  };
  const all = (type) => Array.from({ length: COUNTS[type] }, (_, index) => idOf(type, region, index));
  /** So many different ones, of which the first are the likeliest. */
  const several = (many, choose) => [...new Set(Array.from({ length: many }, choose))];

  for (const [index, port] of all('Port').entries())
    say('LOCATED_IN', port, idOf('Country', region, countryOf[index]), {}, true);
  for (const place of all('Place')) say('LOCATED_IN', place, near('Country'), {}, true);
  for (const office of all('CustomsAdministration')) say('AUTHORITY_OF', office, near('Country', 3));
  for (const [index, country] of all('Country').entries())
    if (index > 0) say('BORDERS', idOf('Country', region, index - 1), country);
  for (let pair = 0; pair + 1 < COUNTS.Port; pair += 2)
    say('PAIRED_WITH', idOf('Port', region, pair), idOf('Port', region, pair + 1));
  for (const source of all('Source')) say('PUBLISHED', near('Organization'), source, { role: 'PUBLISHER' });
  for (const agreement of all('Agreement')) {
    const on = chance.chance(0.8) ? edtfDate(chance) : null;
    const signatories = () =>
      any(chance.pick(['CustomsAdministration', 'CustomsAdministration', 'Country', 'Organization', 'Person']), 1.5);
    // None is parallel to another: the other lanes count relationships, where this product counts nodes.
    for (const party of several(1 + chance.skewed(16, 2), signatories))
      say('SIGNED', party, agreement, { on, role: 'SIGNATORY' });
    for (const party of several(1 + chance.skewed(24, 3), () => any('Country', 1)))
      say('PARTY_TO', party, agreement, {
        validFrom: edtfDate(chance),
        scope: [],
        application: chance.pick(['FULL', 'FULL', 'PILOT']),
        via: 'SIGNATURE',
      });
    say('ESTABLISHES', agreement, near('Programme', 1.5));
    if (chance.chance(0.5)) say('CONCERNS', agreement, near('Measure'));
  }
  for (const programme of all('Programme')) {
    for (const office of several(3, () => any('CustomsAdministration', 1)))
      say('ADMINISTERS', office, programme, { role: 'OPERATOR' });
    const where = () => any(chance.chance(0.75) ? 'Port' : 'Place', 1.5);
    for (const location of several(1 + chance.skewed(24, 2), where))
      say('PILOTED_AT', programme, location, { validFrom: edtfDate(chance) });
    // No hubs: an operation that starts from a key reads what uses its measures, and that must not grow with the graph.
    for (const measure of several(6, () => (isFar() ? far('Measure') : near('Measure', 1.5))))
      say('USES_MEASURE', programme, measure, { role: 'METHOD' });
    if (chance.chance(0.4)) recognise(programme);
  }
  for (const [claim, subjects] of about) for (const subject of subjects) facts.push(record('ABOUT', claim, subject));
  return facts;

  function recognise(programme) {
    const other = any('Programme', 1);
    if (other === programme) return;
    const properties = { agreement: near('Agreement'), scope: [], application: 'FULL', status: 'IN_FORCE' };
    say('MUTUALLY_RECOGNISES', programme, other, properties);
  }
}

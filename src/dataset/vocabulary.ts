/* The words that loading knows by name, because its rules are about them. For all else it follows the registry. */

export const CLAIM = 'Claim';
/** What the id of a claim begins with; files name claims without it. */
export const CLAIM_PREFIX = 'claim';
export const SOURCE = 'Source';
export const CONTRADICTION = 'Contradiction';
export const OBSERVATION = 'Observation';
export const AGREEMENT = 'Agreement';
/** A kind of agreement that is open to accession: its parties come and go one by one. */
export const CONVENTION = 'CONVENTION';
export const COUNTRY = 'Country';
export const NAME = 'Name';

/** Node types whose ids are made by loading or have a place of their own in the files. */
export const NOT_IN_ENTITIES: readonly string[] = [CLAIM, CONTRADICTION, NAME];

/** The lists of names that a record may hold, and the kind of the names in them. */
export const NAME_FIELDS: ReadonlyMap<string, string> = new Map([
  ['names', 'OFFICIAL'],
  ['abbreviation', 'ABBREVIATION'],
  ['alias', 'ALIAS'],
  ['former', 'FORMER'],
  ['mistranslation', 'MISTRANSLATION'],
]);

/** What a name in a record may say of the days on which it was in use. */
export const NAME_DAYS = ['validFrom', 'validTo'] as const;

/** The key under which a record names others of the same name that are not the same thing. */
export const DISTINCT_FROM = 'distinctFrom';

/** Modalities from the strongest to the weakest. */
export const MODALITIES: readonly string[] = ['FACT', 'INFERRED', 'PLAN', 'PROPOSAL', 'GOAL', 'ASSESSMENT'];
export const RANKS: readonly string[] = ['PREFERRED', 'NORMAL', 'DEPRECATED'];
export const CONFIDENCES: readonly string[] = ['HIGH', 'MEDIUM', 'LOW'];

/** The strongest of some modalities, FACT when there are none. */
export function strongest(modalities: Iterable<string>): string {
  let best: string | undefined;
  for (const modality of modalities) {
    if (best === undefined || MODALITIES.indexOf(modality) < MODALITIES.indexOf(best)) best = modality;
  }
  return best ?? 'FACT';
}

/** The weaker of two modalities. */
export const weaker = (a: string, b: string): string => (MODALITIES.indexOf(a) > MODALITIES.indexOf(b) ? a : b);

/** What stands after the colon of an id that people give. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Ids of countries use their code as it is written. */
export const COUNTRY_CODE = /^[A-Z]{2}$/;
export const COUNTRY_PREFIX = 'country';

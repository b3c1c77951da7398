/** What stands after the colon of an id that people give. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Ids of countries use their code as it is written. */
export const COUNTRY_CODE = /^[A-Z]{2}$/;
export const COUNTRY_PREFIX = 'country';

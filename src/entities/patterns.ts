import { IdentifierScheme } from './enumerations/names';

/** Two letters of the country, three letters or digits of the place: `CNSHA`. */
export const UN_LOCODE = /^[A-Z]{2}[A-Z2-9]{3}$/;

/** `SCHEME:value` with a scheme of IdentifierScheme; the value holds no space at its ends. */
export const IDENTIFIER = new RegExp(`^(${Object.keys(IdentifierScheme.values).join('|')}):\\S(.*\\S)?$`);

/** An address on the web, not one that is local to somebody's machine. */
export const WEB_ADDRESS = /^https?:\/\/\S+$/;

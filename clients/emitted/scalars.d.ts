// Written by `npm run emit` from the schema.

/** What the scalars of the schema are in JSON. */
export interface Scalars {
  /** A place in a list, as an earlier answer gave it in `cursor`, `startCursor` or `endCursor`. It is opaque, and stays good when other items are added or removed. */
  Cursor: string;
  /** A day of the calendar, `YYYY-MM-DD` (ISO 8601). As an argument a year or a month stands for its first day. */
  Date: string;
  /** A length of time in the form of ISO 8601: `P3Y` is three years. */
  Duration: string;
  /** A language as a BCP 47 tag: `en`, `zh`, `zh-Hans`, `kk`. Where a text is missing in the language asked for, it is shown in a wider or narrower tag of the same language, then in English, then in any. */
  Language: string;
}

export declare const scalars: { readonly [Name in keyof Scalars]: 'string' };

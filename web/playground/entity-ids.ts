const PREFIXES = [
  'country',
  'administration',
  'organization',
  'group',
  'person',
  'port',
  'place',
  'programme',
  'agreement',
  'event',
  'measure',
  'goal',
  'metric',
  'observation',
  'source',
  'claim',
  'contradiction',
  'name',
  'rel',
] as const;

const ID = `(?:${PREFIXES.join('|')}):[^\\s"\\\\]{1,200}`;

export interface IdPlace {
  readonly id: string;
  /** Offset of the id's first character, inside the quotes. */
  readonly start: number;
}

/** The ids that stand as whole strings in a JSON text, in order, at most `most` of them. */
export function idsInJson(json: string, most = 5000): IdPlace[] {
  const places: IdPlace[] = [];
  for (const match of json.matchAll(new RegExp(`"(${ID})"(?!\\s*:)`, 'g'))) {
    places.push({ id: match[1] ?? '', start: match.index + 1 });
    if (places.length === most) break;
  }
  return places;
}

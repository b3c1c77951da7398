import type { Draft, DraftRelationship } from '../draft';

/** Who owns a programme, and the relationships from which that follows. */
export interface Owner {
  readonly id: string;
  readonly through: readonly DraftRelationship[];
}

/**
 * The owners of each programme: who administers it, and the country or union whose authority that is. A party to an
 * arrangement may be either.
 */
export function ownersByProgramme(draft: Draft): ReadonlyMap<string, readonly Owner[]> {
  const authorities = draft.facts('AUTHORITY_OF');
  const owners = new Map<string, Owner[]>();
  for (const administers of draft.facts('ADMINISTERS')) {
    const found = [
      { id: administers.from, through: [administers] },
      ...authorities
        .filter(({ from }) => from === administers.from)
        .map((authority) => ({ id: authority.to, through: [administers, authority] })),
    ];
    const present = owners.get(administers.to) ?? [];
    const isNew = ({ id }: Owner): boolean => present.every((owner) => owner.id !== id);
    owners.set(administers.to, [...present, ...found.filter(isNew)]);
  }
  return owners;
}

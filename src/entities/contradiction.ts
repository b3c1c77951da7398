import { Entity, Property } from '../model/decorators';
import { Bool, Id, Text, nullable } from '../model/property-type';
import type { Localized } from '../model/values/language';
import { ContradictionKind } from './enumerations/claims';

@Entity({
  prefix: 'contradiction',
  about: 'RECORD',
  plural: 'contradictions',
  implements: ['Node'],
  description:
    'Claims that do not go together at first sight, and what was made of them. It is open while the verdict on any of its claims is OPEN.',
  shortArguments: [
    {
      name: 'about',
      type: Id,
      description:
        'Only those about the entity of this id, which may be a retired one. None for an id that no entity has.',
      where: (id) => ({ about: { some: { node: { id: { eq: id } } } } }),
    },
    {
      name: 'kinds',
      type: ContradictionKind,
      list: true,
      description: 'Only those of one of these kinds; none for an empty list.',
      where: (kinds) => ({ kind: { in: kinds } }),
    },
    {
      name: 'open',
      type: Bool,
      description: 'true: only those that are open. false: only those that are settled.',
      where: () => ({ competing: { some: { relationship: { verdict: { eq: 'OPEN' } } } } }),
    },
  ],
})
export class Contradiction {
  @Property({
    type: Text,
    plural: 'questions',
    wording: true,
    description: 'The question on which the claims differ.',
  })
  question!: readonly Localized[];

  @Property({
    type: nullable(Text),
    plural: 'resolutions',
    wording: true,
    description: 'How it was decided, and why. Null while it is open.',
  })
  resolution!: readonly Localized[] | null;

  @Property({ type: ContradictionKind, description: 'Why the claims do not go together.' })
  kind!: ContradictionKind;

  @Property({
    type: nullable(Text),
    plural: 'notes',
    wording: true,
    description: 'What is known meanwhile, or should be kept in mind. Null: nothing to add.',
  })
  note!: readonly Localized[] | null;
}

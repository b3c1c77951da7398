import { Entity, Property } from '../model/decorators';
import { Text } from '../model/property-type';
import type { Localized } from '../model/values/language';
import { ContradictionKind } from './enumerations/claims';

@Entity({
  prefix: 'contradiction',
  plural: 'contradictions',
  implements: ['Node'],
  description:
    'Claims that do not go together at first sight, and what was made of them. It is open while the verdict on any of its claims is OPEN.',
})
export class Contradiction {
  @Property({ type: Text, plural: 'questions', description: 'The question on which the claims differ.' })
  question!: readonly Localized[];

  @Property({
    type: Text,
    nullable: true,
    plural: 'resolutions',
    description: 'How it was decided, and why. Null while it is open.',
  })
  resolution!: readonly Localized[] | null;

  @Property({ type: ContradictionKind, description: 'Why the claims do not go together.' })
  kind!: ContradictionKind;

  @Property({
    type: Text,
    nullable: true,
    plural: 'notes',
    description: 'What is known meanwhile, or should be kept in mind. Null: nothing to add.',
  })
  note!: readonly Localized[] | null;
}

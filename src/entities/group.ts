import { Entity, Property } from '../model/decorators';
import { Bool, Text } from '../model/property-type';
import type { Localized } from '../model/values/language';
import { GroupOf } from './enumerations/parties';

@Entity({
  prefix: 'group',
  plural: 'groups',
  implements: ['Actor'],
  description:
    'A class of countries, administrations, ports or businesses that a source names by a criterion, such as "countries along the Belt and Road that have an AEO system". It can act but not sign.',
})
export class Group {
  @Property({ type: GroupOf, description: 'What its members are.' })
  of!: GroupOf;

  @Property({ type: Text, plural: 'criteria', description: 'What makes something a member of it.' })
  criterion!: readonly Localized[];

  @Property({
    type: Bool,
    default: false,
    description:
      'True when the list of its members is complete. False by default: there may be members that no source names.',
  })
  closed!: boolean;
}

import { Entity, Property } from '../model/decorators';
import { Str, reference } from '../model/property-type';
import { OrganizationKind } from './enumerations/parties';

@Entity({
  prefix: 'organization',
  plural: 'organizations',
  implements: ['Party'],
  description:
    'A body that is no customs administration: an international organization, a customs union, a ministry, a committee, a company.',
})
export class Organization {
  @Property({ type: OrganizationKind, description: 'What sort of body it is.' })
  kind!: OrganizationKind;

  @Property({
    type: reference('Country'),
    nullable: true,
    derived: true,
    description:
      'The country it belongs to, found through what it is an authority or a part of and where it lies. Null: it belongs to no one country, or it is unknown.',
  })
  country!: string | null;

  @Property({ type: Str, nullable: true, description: 'Its site on the web. Null: not recorded.' })
  website!: string | null;

  @Property({
    type: Str,
    nullable: true,
    description: 'Its postal address as the source prints it. Null: not recorded.',
  })
  address!: string | null;

  @Property({ type: Str, nullable: true, description: 'Its postcode as the source prints it. Null: not recorded.' })
  postcode!: string | null;

  @Property({
    type: Str,
    nullable: true,
    description: 'Its telephone number as the source prints it. Null: not recorded.',
  })
  telephone!: string | null;
}

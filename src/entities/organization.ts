import { Entity, Property } from '../model/decorators';
import { nullable, reference } from '../model/property-type';
import { OrganizationKind } from './enumerations/parties';
import { PostalAddress, Postcode, Telephone, Website } from './recurring-properties';

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
    type: nullable(reference('Country')),
    derived: true,
    description:
      'The country it belongs to, found through what it is an authority or a part of and where it lies. Null: it belongs to no one country, or it is unknown.',
  })
  country!: string | null;

  @Website website!: string | null;
  @PostalAddress address!: string | null;
  @Postcode postcode!: string | null;
  @Telephone telephone!: string | null;
}

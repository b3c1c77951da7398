import { Entity, Property } from '../model/decorators';
import { nullable, reference } from '../model/property-type';
import { AdministrationLevel } from './enumerations/parties';
import { PostalAddress, Postcode, Telephone, Website } from './recurring-properties';

@Entity({
  prefix: 'administration',
  plural: 'customsAdministrations',
  implements: ['Party'],
  description: 'A customs service, national or of a district, such as the General Administration of Customs of China.',
})
export class CustomsAdministration {
  @Property({
    type: nullable(reference('Country')),
    derived: true,
    description:
      'The country or customs territory whose customs it is, found through what it is an authority or a part of. Null: it is none of one country, or unknown.',
  })
  country!: string | null;

  @Property({ type: AdministrationLevel, description: 'For what area it is competent.' })
  level!: AdministrationLevel;

  @Website website!: string | null;
  @PostalAddress address!: string | null;
  @Postcode postcode!: string | null;
  @Telephone telephone!: string | null;
}

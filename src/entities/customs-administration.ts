import { Entity, Property } from '../model/decorators';
import { Str, reference } from '../model/property-type';
import { AdministrationLevel } from './enumerations/parties';

@Entity({
  prefix: 'administration',
  plural: 'customsAdministrations',
  implements: ['Party'],
  description: 'A customs service, national or of a district, such as the General Administration of Customs of China.',
})
export class CustomsAdministration {
  @Property({
    type: reference('Country'),
    nullable: true,
    derived: true,
    description:
      'The country or customs territory whose customs it is, found through what it is an authority or a part of. Null: it is none of one country, or unknown.',
  })
  country!: string | null;

  @Property({ type: AdministrationLevel, description: 'For what area it is competent.' })
  level!: AdministrationLevel;

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

import { Property, Relationship } from '../../model/decorators';
import { Bool, Edtf, Text, nullable } from '../../model/property-type';
import type { Localized } from '../../model/values/language';

@Relationship({
  type: 'HELD_POSITION',
  from: ['Person'],
  to: ['Country', 'CustomsAdministration', 'Organization'],
  start: 'EVIDENCE',
  description: 'A person held a post in a country, administration or organization.',
  out: { field: 'positions', description: 'Posts that this person held, each with its title.' },
  in: { field: 'holders', description: 'Persons who held a post here, each with the title of the post.' },
})
export class HeldPosition {
  @Property({ type: Text, key: true, plural: 'titles', description: 'Title of the post, such as Minister.' })
  title!: readonly Localized[];

  @Property({
    type: nullable(Edtf),
    key: true,
    description:
      'When the person took up the post, as an EDTF date. Null: no source says; the post is then shown from the earliest source that names it.',
  })
  validFrom!: string | null;

  @Property({
    type: Bool,
    default: true,
    description:
      'Whether one person alone holds the post at a time. Its holder has then left it at the latest when a successor is attested.',
  })
  exclusive!: boolean;
}

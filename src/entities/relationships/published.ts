import { Property, Relationship } from '../../model/decorators';
import { Edtf, nullable } from '../../model/property-type';
import { PublicationRole } from '../enumerations/sources';

/** Without a day of its own it has that of the source. */
@Relationship({
  type: 'PUBLISHED',
  from: ['Party'],
  to: ['Source'],
  description: 'Somebody made, issued or published a source.',
  out: { field: 'publications', description: 'Sources that it wrote, issued, edited or published.' },
  in: { field: 'contributors', description: 'Who wrote, issued, edited or published it, each with the role.' },
})
export class Published {
  @Property({
    type: PublicationRole,
    key: true,
    description: 'Whether it was the publisher, issuer, author or editor.',
  })
  role!: PublicationRole;

  @Property({
    type: nullable(Edtf),
    description: 'When it was published, as an EDTF date, with a time of day where the page prints one. Null: unknown.',
  })
  on!: string | null;
}

import { Property, Relationship } from '../../model/decorators';
import { Int, nullable } from '../../model/property-type';

@Relationship({
  type: 'PART_OF',
  from: ['Country', 'CustomsAdministration', 'Organization', 'Programme', 'Event', 'Place', 'Port', 'Group'],
  to: ['Country', 'CustomsAdministration', 'Organization', 'Programme', 'Event', 'Place', 'Group'],
  structural: true,
  description: 'Something is a part of something larger. There are no circles.',
  out: { field: 'partOf', description: 'What it is a part of.' },
  in: { field: 'parts', description: 'What is a part of it.' },
  transitiveClosure: {
    out: { field: 'ancestors', description: 'Everything that it is a part of, directly or as a part of a part.' },
    in: { field: 'descendants', description: 'Everything that is a part of it, directly or as a part of a part.' },
  },
})
export class PartOf {
  @Property({
    type: nullable(Int),
    min: 1,
    description: 'Its number among the parts, from 1, where the source numbers them. Null: not numbered.',
  })
  order!: number | null;
}

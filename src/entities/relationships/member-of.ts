import { Property, Relationship } from '../../model/decorators';
import { Edtf, nullable } from '../../model/property-type';
import { WcoRegion } from '../enumerations/parties';

@Relationship({
  type: 'MEMBER_OF',
  from: ['Actor'],
  to: ['Organization', 'Group'],
  start: 'EVIDENCE',
  structural: true,
  description: 'Somebody is a member of an organization or a group.',
  out: { field: 'memberOf', description: 'Organizations and groups of which it is a member.' },
  in: {
    field: 'members',
    description: 'Its members. The members of a group are complete only when the group is closed.',
  },
})
export class MemberOf {
  @Property({
    type: nullable(Edtf),
    key: true,
    description: 'When it became a member, as an EDTF date. Null: no source says.',
  })
  validFrom!: string | null;

  @Property({
    type: nullable(WcoRegion),
    description:
      'The region under which the World Customs Organization lists it. Null: another organization, or not known.',
  })
  region!: WcoRegion | null;
}

import { Property, Relationship } from '../../model/decorators';
import { Edtf } from '../../model/property-type';

@Relationship({
  type: 'SUPERSEDES',
  from: ['Agreement', 'Programme'],
  to: ['Agreement', 'Programme'],
  start: 'OCCURRENCE',
  description: 'An agreement or programme takes the place of another.',
  out: { field: 'supersedes', description: 'What it took the place of.' },
  in: { field: 'supersededBy', description: 'What took its place.' },
})
export class Supersedes {
  @Property({ type: Edtf, nullable: true, description: 'When that happened, as an EDTF date. Null: no source says.' })
  on!: string | null;
}

import { Property, Relationship } from '../../model/decorators';
import { Edtf, nullable } from '../../model/property-type';

@Relationship({
  type: 'SUPERSEDES',
  from: ['Agreement', 'Programme'],
  to: ['Agreement', 'Programme'],
  start: 'OCCURRENCE',
  coexistent: false,
  description: 'An agreement or programme takes the place of another.',
  out: { field: 'supersedes', description: 'What it took the place of.' },
  in: { field: 'supersededBy', description: 'What took its place.' },
  transitiveClosure: {
    out: {
      field: 'allSuperseded',
      description: 'Everything that it took the place of, directly or through others: the older ones.',
    },
    in: {
      field: 'allSupersededBy',
      description: 'Everything that took its place, directly or through others: the newer ones.',
    },
  },
})
export class Supersedes {
  @Property({ type: nullable(Edtf), description: 'When that happened, as an EDTF date. Null: no source says.' })
  on!: string | null;
}

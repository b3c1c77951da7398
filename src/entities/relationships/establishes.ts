import { Property, Relationship } from '../../model/decorators';
import { Edtf, nullable } from '../../model/property-type';

@Relationship({
  type: 'ESTABLISHES',
  from: ['Agreement', 'Event', 'Country', 'CustomsAdministration', 'Organization'],
  to: ['Programme', 'Measure', 'Agreement', 'Goal'],
  start: 'OCCURRENCE',
  coexistent: false,
  description: 'An agreement, event or body brings something into being.',
  out: { field: 'establishes', description: 'What it brought into being.' },
  in: { field: 'establishedBy', description: 'What or who brought it into being.' },
})
export class Establishes {
  @Property({ type: nullable(Edtf), description: 'When that happened, as an EDTF date. Null: no source says.' })
  on!: string | null;
}

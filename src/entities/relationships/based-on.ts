import { Property, Relationship } from '../../model/decorators';
import { Basis } from '../enumerations/agreements';

@Relationship({
  type: 'BASED_ON',
  from: ['Programme', 'Goal', 'Agreement'],
  to: ['Agreement', 'Programme'],
  start: 'EVIDENCE',
  coexistent: false,
  description: 'A programme, goal or agreement rests on an agreement or a programme.',
  out: { field: 'basedOn', description: 'What it rests on: its legal basis, foundation or framework.' },
  in: { field: 'basisOf', description: 'What rests on it.' },
})
export class BasedOn {
  @Property({ type: Basis, key: true, description: 'Whether it is the legal basis, the foundation or the framework.' })
  role!: Basis;
}

import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'HAS_EFFECT',
  from: ['Programme', 'Measure'],
  to: ['Goal'],
  start: 'EVIDENCE',
  everyModality: true,
  coexistent: false,
  description: 'A programme or measure is said to have reached an end. As a rule that is an opinion of the source.',
  out: { field: 'effects', description: 'Ends that it is said to have reached.' },
  in: { field: 'effectOf', description: 'Programmes and measures that are said to have reached it.' },
})
export class HasEffect {}

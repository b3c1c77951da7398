import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'OBSERVES',
  about: 'RECORD',
  from: ['Observation'],
  to: ['Metric'],
  description: 'An observation is a value of a metric.',
  out: { field: 'metric', cardinality: 'one', required: true, description: 'The metric of which it is a value.' },
  in: { field: 'values', description: 'Its values at the dates and for the periods that are known.' },
})
export class Observes {}

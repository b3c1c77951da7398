import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'FROM_SOURCE',
  about: 'RECORD',
  from: ['Claim'],
  to: ['Source'],
  description: 'A claim was read in a source.',
  out: {
    field: 'source',
    cardinality: 'one',
    required: true,
    description:
      'The source in which it was read. When that page carries the text of another, see reproduces of the source.',
  },
  in: { field: 'statements', description: 'What it states: the claims that were read in it.' },
})
export class FromSource {}

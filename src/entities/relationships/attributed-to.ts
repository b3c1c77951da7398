import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'ATTRIBUTED_TO',
  about: 'RECORD',
  from: ['Claim'],
  to: ['Party'],
  description: 'Within its source, a claim is said by a person or body.',
  out: {
    field: 'attributedTo',
    description: 'Who says it according to the source. Empty: the source speaks for itself.',
  },
  in: { field: 'said', description: 'Claims that sources put in its mouth.' },
})
export class AttributedTo {}

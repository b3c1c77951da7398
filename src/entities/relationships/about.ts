import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'ABOUT',
  about: 'RECORD',
  from: ['Claim', 'Source', 'Observation', 'Contradiction'],
  to: ['Entity'],
  description:
    'A claim, source, observation or contradiction speaks of an entity. For claims that support facts it is derived: such a claim is about the ends of its facts.',
  out: { field: 'about', description: 'The entities of which it speaks.' },
  in: [
    { field: 'statements', of: ['Claim'], description: 'Claims that speak of it, also those that support no fact.' },
    { field: 'sources', of: ['Source'], description: 'Sources that have it as a subject.' },
    { field: 'observations', of: ['Observation'], description: 'Figures about it.' },
    {
      field: 'contradictions',
      of: ['Contradiction'],
      description: 'Doubts and disagreements about it, settled or open.',
    },
  ],
})
export class About {}

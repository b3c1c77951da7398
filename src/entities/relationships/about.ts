import { Property, Relationship } from '../../model/decorators';
import { Int } from '../../model/property-type';
import { AboutRole } from '../enumerations/claims';

@Relationship({
  type: 'ABOUT',
  about: 'RECORD',
  from: ['Claim', 'Source', 'Observation', 'Contradiction'],
  to: ['Entity'],
  description:
    'A claim, source, observation or contradiction speaks of an entity. That of a claim is derived where facts rest on it: it is about what they are about. A source is about what its claims are about, and what it is said to be about.',
  out: { field: 'about', description: 'The entities of which it speaks.' },
  in: [
    {
      field: 'claims',
      of: ['Claim'],
      orderedBy: 'position',
      description:
        'All that is claimed of it. The role of each relationship says whether facts about it rest on the claim. Without an order those with facts come first, the best first.',
    },
    { field: 'sources', of: ['Source'], description: 'The sources behind these claims, each once.' },
    { field: 'observations', of: ['Observation'], description: 'Figures about it.' },
    {
      field: 'contradictions',
      of: ['Contradiction'],
      description: 'Doubts and disagreements about it, settled or open.',
    },
  ],
})
export class About {
  @Property({
    type: AboutRole,
    derived: true,
    default: 'MENTIONS',
    description: 'Whether facts about the entity rest on it.',
  })
  role!: AboutRole;

  @Property({
    type: Int,
    derived: true,
    default: 0,
    description:
      'Of a claim: its place among the claims of the entity, from 0, those with facts first, then by rank, confidence and id. Of others 0.',
  })
  position!: number;
}

import { Property, Relationship } from '../../model/decorators';
import { Verdict } from '../enumerations/claims';

@Relationship({
  type: 'COMPARES',
  about: 'RECORD',
  everyRank: true,
  from: ['Contradiction'],
  to: ['Claim'],
  description: 'A contradiction weighs a claim against others.',
  out: {
    field: 'competing',
    description: 'The claims that it weighs, each with the verdict on it. There is at least one.',
  },
  in: { field: 'contradictions', description: 'Contradictions in which it is weighed.' },
})
export class Compares {
  @Property({ type: Verdict, description: 'What became of the claim.' })
  verdict!: Verdict;
}

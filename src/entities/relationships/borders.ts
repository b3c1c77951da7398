import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'BORDERS',
  from: ['Country'],
  to: ['Country'],
  symmetrical: true,
  structural: true,
  description: 'Two countries have a land border with each other.',
  out: { field: 'borders', description: 'Countries with which it has a land border.' },
})
export class Borders {}
